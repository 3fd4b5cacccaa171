/** Everything that is kept, in one file: to carry to another device, to keep safe, and to put back exactly as it was. */
import { parsedJson } from '../json.ts'
import { z } from '../zod.ts'
import type { Doc } from '../docs/doc-store.ts'
import { newestVersion } from './write-kept.ts'

const file = z.looseObject({
  matchwright: z.literal('everything kept'),
  version: z.int().check(z.positive()),
  documents: z.array(
    z.strictObject({
      kind: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/)),
      id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/)),
      rev: z.int().check(z.positive()),
      body: z.unknown().check(z.refine((body) => body !== undefined)),
      savedAt: z.exactOptional(z.string()),
    }),
  ),
})

export type ReadKept =
  | { readonly kind: 'read'; readonly docs: readonly Doc[] }
  | { readonly kind: 'refused'; readonly sentence: string }

/** The documents of such a file, or why it is not one. A cut or changed file is refused whole: half of one's data is no data. */
export function readKept(text: string): ReadKept {
  const parsed = parsedJson(text)
  const checked = file.safeParse(parsed)
  if (!checked.success) return refused(isOurs(parsed) ? 'This file is cut or was changed, and is not read.' : notOurs)
  const { version, documents } = checked.data
  if (version > newestVersion)
    return refused(
      `This file was written by a newer version of Matchwright (its format is ${version}, this one reads up to ${newestVersion}). Update Matchwright and try again.`,
    )
  const names = new Set(documents.map(({ kind, id }) => `${kind}/${id}`))
  if (names.size < documents.length) return refused('This file names one document twice, and is not read.')
  return { kind: 'read', docs: documents }
}

const notOurs = 'This is not a file of everything kept, as "Save everything to a file" or `matchwright data export` writes it.'

function isOurs(parsed: unknown): boolean {
  return typeof parsed === 'object' && parsed !== null && 'matchwright' in parsed
}

function refused(sentence: string): ReadKept {
  return { kind: 'refused', sentence }
}
