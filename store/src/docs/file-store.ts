import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocChange } from './doc-change.ts'
import { allDocs, docsOfKind, linesPath, ownFile, ownFolder, readDoc, removeDoc, saveDoc, writeDoc } from './doc-files.ts'
import { byId, byName, conflict, requireDocName } from './doc-rules.ts'
import type { Doc, DocName, DocStore } from './doc-store.ts'
import { locked } from './file-lock.ts'
import { appendLine } from './growth-file.ts'
import { textOf } from './text-of.ts'
import { writeAtomically } from './write-atomically.ts'

/** What `replaceAll` writes first: once this file stands, the replacement is decided, and whoever comes next completes it. */
const replacementName = 'replacement.json'

export interface FileStore extends DocStore {
  /**
   * One line more behind a growing document, without reading it. Undefined, and nothing is written, where the document is not kept
   * in lines yet, or in a form of another version.
   */
  readonly add: (name: DocName, addition: Addition) => Promise<{ readonly rev: number } | undefined>
}

export interface Addition {
  /** Of the form of the document. */
  readonly version: number
  readonly savedAt: string
  /** Is given the revision that the document will have. */
  readonly change: (rev: number) => DocChange
}

/**
 * A store in a folder. A save is written beside and renamed, so that a crash leaves the old document or the new one, never half
 * of one; a document that grows gets one line more. A lock keeps two programs from saving over each other.
 */
export function createFileStore(path: string): FileStore {
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    await mkdir(path, ownFolder)
    return locked(join(path, 'store.lock'), async () => {
      await completeReplacement(path)
      return work()
    })
  }
  const folder = { path, quiet: () => alone(async () => undefined) }
  /** For who has the lock. */
  const own = { path, quiet: async () => undefined }
  /** Reading waits only where a replacement was begun and not completed. */
  const settled = async (): Promise<void> => {
    if ((await textOf(join(path, replacementName))) !== undefined) await folder.quiet()
  }
  return {
    get: async (kind, id) => {
      requireDocName({ kind, id })
      await settled()
      return readDoc(folder, { kind, id })
    },
    list: async (kind) => {
      await settled()
      return (await docsOfKind(folder, kind)).toSorted(byId)
    },
    all: async () => {
      await settled()
      return (await allDocs(folder)).toSorted(byName)
    },
    put: async (doc) => {
      requireDocName(doc)
      return alone(async () => {
        const current = await readDoc(own, doc)
        if ((current?.rev ?? 0) !== doc.rev) return conflict(current)
        await saveDoc(path, { ...doc, rev: doc.rev + 1 })
        return { kind: 'saved', rev: doc.rev + 1 }
      })
    },
    add: async (name, addition) => {
      requireDocName(name)
      return alone(() => addLine(linesPath(path, name), addition))
    },
    remove: async ({ kind, id, rev }) => {
      requireDocName({ kind, id })
      return alone(async () => {
        const current = await readDoc(own, { kind, id })
        if (current?.rev !== rev) return conflict(current)
        await removeDoc(path, { kind, id })
        return { kind: 'removed' }
      })
    },
    replaceAll: async (docs) => {
      docs.forEach(requireDocName)
      await alone(async () => {
        await writeAtomically(join(path, replacementName), JSON.stringify(docs), ownFile)
        await completeReplacement(path)
      })
    },
  }
}

async function addLine(path: string, { version, savedAt, change }: Addition): Promise<{ readonly rev: number } | undefined> {
  const tail = await appendLine(path, (before) =>
    before.version === version ? JSON.stringify({ rev: before.rev + 1, savedAt, change: change(before.rev + 1) }) : undefined,
  )
  return tail && { rev: tail.rev + 1 }
}

/** Brings the folder to what a replacement decided, however often it was stopped on the way. */
async function completeReplacement(path: string): Promise<void> {
  const replacement = join(path, replacementName)
  const text = await textOf(replacement)
  if (text === undefined) return
  // Written by `replaceAll` whole or not at all.
  const docs = JSON.parse(text) as readonly Doc[]
  for (const doc of docs) await writeDoc(path, doc)
  const stays = new Set(docs.map(({ kind, id }) => `${kind}/${id}`))
  for (const doc of await allDocs({ path, quiet: async () => undefined }))
    if (!stays.has(`${doc.kind}/${doc.id}`)) await removeDoc(path, doc)
  await rm(replacement)
}
