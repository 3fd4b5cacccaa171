/** Apart from its reader, so that a page can write everything kept without carrying a validator. */
import { byName } from '../docs/doc-rules.ts'
import type { Doc } from '../docs/doc-store.ts'

/** Of the file of everything kept; rises by one with each change of its form. */
export const newestVersion = 1

/** The documents as the text of a file. The same documents give the same text. */
export function writeKept(docs: readonly Doc[]): string {
  const documents = docs.toSorted(byName).map(({ kind, id, rev, body, savedAt }) => ({
    kind,
    id,
    rev,
    ...(savedAt === undefined ? {} : { savedAt }),
    body,
  }))
  return `${JSON.stringify({ matchwright: 'everything kept', version: newestVersion, documents }, null, 1)}\n`
}
