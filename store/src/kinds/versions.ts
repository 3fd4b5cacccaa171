/** How a stored document says which version it is, and rises to the newest one step at a time. */

import { isGroup } from '../json.ts'
import type { Group } from '../json.ts'

/** One released version of a kind. Never edited after its release: old documents rise through it for good. */
export interface Version {
  readonly number: number
  /** Raises a body of the version before to this one. */
  readonly raise: (body: Group) => Group
}

export type Raised =
  | { readonly kind: 'raised'; readonly body: unknown; readonly from: number }
  | { readonly kind: 'newer'; readonly version: number }

/** The body as the newest version has it. What is not a group of fields, or says no usable version, is left for the validator. */
export function raiseThrough(versions: readonly Version[], body: unknown): Raised {
  const newest = versions.length
  if (!isGroup(body)) return { kind: 'raised', body, from: newest }
  const from = body['version'] ?? 0
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 0) return { kind: 'raised', body, from: newest }
  if (from > newest) return { kind: 'newer', version: from }
  return { kind: 'raised', body: versions.slice(from).reduce<Group>((older, version) => version.raise(older), body), from }
}

/** Version 1 of a kind whose documents carried no number before they were given one: nothing else changes. */
export const numbered: Version = { number: 1, raise: (body) => ({ version: 1, ...body }) }
