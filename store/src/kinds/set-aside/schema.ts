/** A document that could not be used as it was, kept whole under a name so that nothing is lost and the rest works. */
import { z } from 'zod'
import type { Doc } from '../../docs/doc-store.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { setAsideVersions } from './versions.ts'

export interface SetAside {
  readonly version: 1
  /** Which document it was. */
  readonly of: { readonly kind: string; readonly id: string }
  /** `damaged`: it could not be read. `other version`: two places changed it, and the other text was taken. */
  readonly why: 'damaged' | 'other version'
  readonly sentence: string
  /** As it stood, whatever that is. */
  readonly body: unknown
}

const schema: z.ZodType<SetAside> = z.looseObject({
  version: z.literal(1),
  of: z.looseObject({ kind: z.string(), id: z.string() }),
  why: z.enum(['damaged', 'other version']),
  sentence: z.string(),
  body: z.unknown(),
})

export const setAsideKind: Kind<SetAside> = defineKind({
  name: 'set-aside',
  title: 'part set aside',
  versions: setAsideVersions,
  schema,
})

/** The name a document is set aside under: the same content set aside twice stands once. */
export async function setAsideDoc(aside: Omit<SetAside, 'version'>): Promise<Omit<Doc, 'rev'>> {
  const bytes = new TextEncoder().encode(JSON.stringify(aside.body ?? null))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const mark = Array.from(digest.slice(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const name = `${aside.of.kind}-${aside.of.id}`.slice(0, 90)
  return { kind: setAsideKind.name, id: `${name}-${mark}`, body: { version: 1, ...aside } satisfies SetAside }
}
