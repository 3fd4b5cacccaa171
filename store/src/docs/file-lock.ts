/** One program at a time: a file that names who holds it. What a stopped program left behind is taken away by the next. */
import { open, readFile, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasCode } from './error-code.ts'

const patience = { tries: 1000, waitMs: 10, staleMs: 10_000 }

/** Runs `work` while no other program runs work under this lock. */
export async function locked<T>(lock: string, work: () => Promise<T>): Promise<T> {
  await take(lock)
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function take(lock: string): Promise<void> {
  for (let attempt = 0; attempt < patience.tries; attempt++) {
    if (await create(lock)) return
    if (!(await isLeft(lock)) || !(await clear(lock))) await sleep(patience.waitMs)
  }
  throw new Error(`${lock} stays: another program is saving. Try again; if no other is running, remove that file.`)
}

/** A file that must not be there yet is created or refused in one step on every file system. */
async function create(lock: string): Promise<boolean> {
  const file = await open(lock, 'wx', 0o600).catch((error: unknown) => {
    if (hasCode(error, 'EEXIST')) return undefined
    throw error
  })
  if (!file) return false
  try {
    await file.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }))
    return true
  } catch (error) {
    // A disk too full for the lock is too full for what it is for: nobody else shall wait for it.
    await rm(lock, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** Takes a left lock away. Only one may look and remove at a time, so that nobody removes a lock just taken. */
async function clear(lock: string): Promise<boolean> {
  const clearing = `${lock}.clearing`
  if (!(await create(clearing))) {
    if (await isOld(clearing)) await rm(clearing, { force: true })
    return false
  }
  try {
    if (await isLeft(lock)) await rm(lock, { force: true, recursive: true })
    return true
  } finally {
    await rm(clearing, { force: true })
  }
}

/** Its holder no longer runs; where that cannot be known (another machine, a lock of before 0.3.0), it is old. */
async function isLeft(lock: string): Promise<boolean> {
  const holder = await holderOf(lock)
  if (holder?.host === hostname() && typeof holder.pid === 'number') return !isRunning(holder.pid)
  return isOld(lock)
}

async function holderOf(lock: string): Promise<{ readonly pid?: unknown; readonly host?: unknown } | undefined> {
  try {
    return Object(JSON.parse(await readFile(lock, 'utf8'))) as object
  } catch (error) {
    // Gone meanwhile, a folder of an earlier version, or not written out yet.
    if (hasCode(error, 'ENOENT') || hasCode(error, 'EISDIR') || error instanceof SyntaxError) return undefined
    throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

async function isOld(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > patience.staleMs
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}
