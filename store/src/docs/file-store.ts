import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { byId, byName, conflict, requireDocName } from './doc-rules.ts'
import type { Doc, DocStore } from './doc-store.ts'
import { hasCode } from './error-code.ts'
import { locked } from './file-lock.ts'
import { writeAtomically } from './write-atomically.ts'

/** Own data is nobody else's: files for the owner alone, folders too. */
const ownFile = { mode: 0o600 } as const
const ownFolder = { recursive: true, mode: 0o700 } as const

/** What `replaceAll` writes first: once this file stands, the replacement is decided, and whoever comes next completes it. */
const replacementName = 'replacement.json'

/**
 * A store in a folder: `<folder>/<kind>/<id>.json`. A save is written beside and renamed, so that a crash leaves the old
 * document or the new one, never half of one; a lock keeps two programs from saving over each other.
 */
export function createFileStore(folder: string): DocStore {
  const replacement = join(folder, replacementName)
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    await mkdir(folder, ownFolder)
    return locked(join(folder, 'store.lock'), async () => {
      await completeReplacement(folder)
      return work()
    })
  }
  /** Reading waits only where a replacement was begun and not completed. */
  const settled = async (): Promise<void> => {
    if ((await textOf(replacement)) !== undefined) await alone(async () => undefined)
  }
  return {
    get: async (kind, id) => {
      requireDocName({ kind, id })
      await settled()
      return read(folder, { kind, id })
    },
    list: async (kind) => {
      await settled()
      return (await listed(folder, kind)).toSorted(byId)
    },
    all: async () => {
      await settled()
      return (await everything(folder)).toSorted(byName)
    },
    put: async (doc) => {
      requireDocName(doc)
      return alone(async () => {
        const current = await read(folder, doc)
        if ((current?.rev ?? 0) !== doc.rev) return conflict(current)
        await write(folder, { ...doc, rev: doc.rev + 1 })
        return { kind: 'saved', rev: doc.rev + 1 }
      })
    },
    remove: async ({ kind, id, rev }) => {
      requireDocName({ kind, id })
      return alone(async () => {
        const current = await read(folder, { kind, id })
        if (current?.rev !== rev) return conflict(current)
        await rm(pathOf(folder, { kind, id }))
        return { kind: 'removed' }
      })
    },
    replaceAll: async (docs) => {
      docs.forEach(requireDocName)
      await alone(async () => {
        await writeAtomically(replacement, JSON.stringify(docs), ownFile)
        await completeReplacement(folder)
      })
    },
  }
}

type Name = Pick<Doc, 'kind' | 'id'>

function pathOf(folder: string, { kind, id }: Name): string {
  return join(folder, kind, `${id}.json`)
}

async function write(folder: string, doc: Doc): Promise<void> {
  await mkdir(join(folder, doc.kind), ownFolder)
  await writeAtomically(pathOf(folder, doc), `${JSON.stringify(doc, null, 2)}\n`, ownFile)
}

/** Brings the folder to what a replacement decided, however often it was stopped on the way. */
async function completeReplacement(folder: string): Promise<void> {
  const replacement = join(folder, replacementName)
  const text = await textOf(replacement)
  if (text === undefined) return
  // Written by `replaceAll` whole or not at all.
  const docs = JSON.parse(text) as readonly Doc[]
  for (const doc of docs) await write(folder, doc)
  const stays = new Set(docs.map((doc) => pathOf(folder, doc)))
  for (const doc of await everything(folder)) if (!stays.has(pathOf(folder, doc))) await rm(pathOf(folder, doc))
  await rm(replacement)
}

/** A file that is no document keeps its text as the body, which no kind accepts: it is told and set aside, never passed over. */
async function read(folder: string, name: Name): Promise<Doc | undefined> {
  const text = await textOf(pathOf(folder, name))
  if (text === undefined) return undefined
  const { kind, id } = name
  const doc = parsed(text)
  return doc && doc.kind === kind && doc.id === id ? doc : { kind, id, rev: 1, body: text }
}

function parsed(text: string): Doc | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isDoc(value) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false
  const { kind, id, rev, body } = value as Partial<Record<keyof Doc, unknown>>
  return typeof kind === 'string' && typeof id === 'string' && Number.isInteger(rev) && Number(rev) > 0 && body !== undefined
}

async function listed(folder: string, kind: string): Promise<readonly Doc[]> {
  const names = (await namesIn(join(folder, kind))).flatMap((name) => /^([a-z0-9][a-z0-9-]*)\.json$/.exec(name)?.[1] ?? [])
  const docs = await Promise.all(names.map((id) => read(folder, { kind, id })))
  return docs.filter((doc) => doc !== undefined)
}

async function everything(folder: string): Promise<readonly Doc[]> {
  const entries = (await namesIn(folder)).filter((name) => /^[a-z0-9][a-z0-9-]*$/.test(name))
  return (await Promise.all(entries.map((kind) => listed(folder, kind)))).flat()
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return []
    throw error
  }
}
