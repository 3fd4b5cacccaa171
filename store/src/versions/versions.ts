/**
 * Every version of a saved profile that ever was, each in a file that is never edited after its release.
 * An old document rises one version at a time to the newest.
 */
import * as version1 from './1.ts'

const versions = [version1] as const

export const newestVersion: number = versions.length

export type Raised =
  | { readonly kind: 'raised'; readonly body: unknown; readonly from: number }
  | { readonly kind: 'newer'; readonly version: number }

/** The body as the newest version has it. What is not a group of fields, or says no usable version, is left for the validator. */
export function raiseToNewest(body: unknown): Raised {
  if (!isGroup(body)) return { kind: 'raised', body, from: newestVersion }
  const from = body['version'] ?? 0
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 0) return { kind: 'raised', body, from: newestVersion }
  if (from > newestVersion) return { kind: 'newer', version: from }
  const raised = versions.slice(from).reduce((older, version) => version.raise(older), body)
  return { kind: 'raised', body: raised, from }
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
