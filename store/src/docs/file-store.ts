import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { byId, conflict, requireDocName } from './doc-rules.ts'
import type { Doc, DocStore } from './doc-store.ts'

/**
 * A store in a folder: `<folder>/<kind>/<id>.json`. A save is written beside and renamed, so that a crash leaves the old
 * document or the new one, never half of one; a lock folder keeps two programs from saving over each other.
 */
export function createFileStore(folder: string): DocStore {
  const pathOf = (kind: string, id: string): string => {
    requireDocName({ kind, id })
    return join(folder, kind, `${id}.json`)
  }
  return {
    get: (kind, id) => read(pathOf(kind, id)),
    list: async (kind) => {
      const names = await namesIn(join(folder, kind))
      const docs = await Promise.all(names.map((name) => read(join(folder, kind, name))))
      return docs.filter((doc) => doc !== undefined).toSorted(byId)
    },
    put: async (doc) => {
      const path = pathOf(doc.kind, doc.id)
      await mkdir(join(folder, doc.kind), { recursive: true })
      return locked(path, async () => {
        const current = await read(path)
        if ((current?.rev ?? 0) !== doc.rev) return conflict(current)
        await writeAtomically(path, `${JSON.stringify({ ...doc, rev: doc.rev + 1 }, null, 2)}\n`)
        return { kind: 'saved', rev: doc.rev + 1 }
      })
    },
    remove: async ({ kind, id, rev }) => {
      const path = pathOf(kind, id)
      const before = await read(path)
      if (before?.rev !== rev) return conflict(before)
      return locked(path, async () => {
        const current = await read(path)
        if (current?.rev !== rev) return conflict(current)
        await rm(path)
        return { kind: 'removed' }
      })
    },
  }
}

/** Writes a file whole or not at all. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await writeFile(temporary, content, { flush: true })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

const lockPatience = { tries: 200, waitMs: 10, staleMs: 10_000 }

/** Making a folder either succeeds or fails as one step on every file system, which makes it a lock. */
async function locked<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`
  await takeLock(lock)
  try {
    return await work()
  } finally {
    await rmdir(lock)
  }
}

async function takeLock(lock: string): Promise<void> {
  for (let attempt = 0; attempt < lockPatience.tries; attempt++) {
    try {
      await mkdir(lock)
      return
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error
      if (await isStale(lock)) await rmdir(lock).catch(() => undefined)
      else await sleep(lockPatience.waitMs)
    }
  }
  throw new Error(
    `${lock} stays: another program is saving, or one stopped while saving; remove that folder if no other is running`,
  )
}

/** A program that was stopped in the middle leaves its lock behind. */
async function isStale(lock: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(lock)).mtimeMs > lockPatience.staleMs
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}

async function read(path: string): Promise<Doc | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Doc
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json'))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
