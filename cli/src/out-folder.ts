/** The folder of `--out`: all files of a run or none, and never those of two people side by side. */
import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import type { OutputFile } from './command.ts'
import { systemFault } from './system-fault.ts'

export interface Writing {
  readonly folder: string
  readonly files: readonly OutputFile[]
  /** The command that made them, and the file they were made from; empty where there is none. */
  readonly command: string
  readonly from: string
}

export type Written = { readonly kind: 'written' } | { readonly kind: 'refused'; readonly sentence: string }

/** What stands in the folder by us, kept beside it: by file name, who made it from what. */
type Contents = Readonly<Record<string, Made>>

interface Made {
  readonly command: string
  readonly from: string
  readonly digest: string
}

const contentsFile = '.matchwright.json'

/** Stands in the folder while files are moved into place. Whoever comes after a run that was killed completes what it had decided. */
const movingFile = '.matchwright-moving.json'

interface Moving {
  /** The folder inside this one that holds the new files. */
  readonly beside: string
  readonly names: readonly string[]
  /** What an earlier run left and the new one does not make. */
  readonly stale: readonly string[]
}

/** Writes every file beside first and moves them into place then. Whatever stops it, the folder is as it was, and the sentence says so. */
export async function writeOut(writing: Writing): Promise<Written> {
  const stop = listenForStop()
  let created: string | undefined
  try {
    created = await mkdir(writing.folder, { recursive: true, mode: 0o700 })
    await completeMove(writing.folder)
    const before = await contentsOf(writing.folder)
    const from = await ownerOf(writing)
    const mixed = await wouldMix({ ...writing, from }, before)
    if (mixed !== undefined) return { kind: 'refused', sentence: mixed }
    await replace({ ...writing, from }, before, stop)
    created = undefined
    return { kind: 'written' }
  } catch (error) {
    const reason = error instanceof Stopped ? 'It was stopped.' : systemFault(error)
    if (reason === undefined) throw error
    return { kind: 'refused', sentence: `${reason} Nothing was written to ${writing.folder}; what stood there is as it was.` }
  } finally {
    stop.end()
    if (created !== undefined) await rm(created, { recursive: true, force: true })
  }
}

class Stopped extends Error {}

/** Ctrl+C in the middle of writing is heard between two files, so that none is left half moved. */
function listenForStop(): { readonly check: () => void; readonly end: () => void } {
  let stopped = false
  const hear = (): void => void (stopped = true)
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, hear)
  return {
    check: () => {
      if (stopped) throw new Stopped()
    },
    end: () => {
      for (const signal of signals) process.off(signal, hear)
    },
  }
}

/** A corrected file of the folder itself, imported again, is of whoever the folder is. */
async function ownerOf({ folder, from }: Writing): Promise<string> {
  const inside = from.startsWith((await realpath(folder)) + sep)
  return inside ? '' : from
}

async function wouldMix({ folder, files, from }: Writing, before: Contents): Promise<string | undefined> {
  const others = Object.entries(before).filter(([, made]) => from !== '' && made.from !== '' && made.from !== from)
  for (const [name, made] of others) {
    if ((await bytesOf(join(folder, name))) !== undefined)
      return `${folder} holds ${name}, made from ${basename(made.from)}. Choose another folder, so that the files of two people do not mix.`
  }
  for (const { name } of files) {
    if (!(name in before) && (await bytesOf(join(folder, name))) !== undefined)
      return `${folder} holds a ${name} that was not written here by this version. Move it away, or choose another folder.`
  }
  return undefined
}

type Stop = ReturnType<typeof listenForStop>

async function replace(writing: Writing, before: Contents, stop: Stop): Promise<void> {
  const { folder, files, command, from } = writing
  const made = Object.fromEntries(files.map(({ name, content }) => [name, { command, from, digest: digestOf(content) }]))
  const stale = await unchangedLeftovers(writing, before)
  const kept = Object.entries(before).filter(([name]) => !stale.includes(name))
  const contents = JSON.stringify({ version: 1, files: { ...Object.fromEntries(kept), ...made } }, null, 2)
  const all = [...files, { name: contentsFile, content: `${contents}\n` }]
  const beside = await mkdtemp(join(folder, '.matchwright-'))
  const [fresh, former] = [join(beside, 'new'), join(beside, 'old')]
  try {
    await Promise.all([fresh, former].map((path) => mkdir(path, { mode: 0o700 })))
    for (const { name, content } of all) {
      stop.check()
      await writeFile(join(fresh, name), content, { mode: 0o600, flush: true })
    }
    for (const { name } of all)
      if ((await bytesOf(join(folder, name))) !== undefined) await copyFile(join(folder, name), join(former, name))
    stop.check()
    const names = all.map(({ name }) => name)
    await writeMoving(folder, { beside: basename(beside), names, stale })
    await moveAll(names, { folder, fresh, former })
    for (const name of stale) await rm(join(folder, name), { force: true })
  } finally {
    await rm(join(folder, movingFile), { force: true })
    await rm(beside, { recursive: true, force: true })
  }
}

/** Whole or not at all: once it stands, the new files are decided. */
async function writeMoving(folder: string, moving: Moving): Promise<void> {
  const next = join(folder, moving.beside, movingFile)
  await writeFile(next, JSON.stringify(moving), { mode: 0o600, flush: true })
  await rename(next, join(folder, movingFile))
}

/** Moves what a killed run had not moved yet. */
async function completeMove(folder: string): Promise<void> {
  const moving = movingIn(await bytesOf(join(folder, movingFile)))
  if (!moving) return
  const fresh = join(folder, moving.beside, 'new')
  for (const name of moving.names)
    if ((await bytesOf(join(fresh, name))) !== undefined) await rename(join(fresh, name), join(folder, name))
  for (const name of moving.stale) await rm(join(folder, name), { force: true })
  await rm(join(folder, moving.beside), { recursive: true, force: true })
  await rm(join(folder, movingFile))
}

/** Names that lead out of the folder are none of ours. */
function movingIn(bytes: Buffer | undefined): Moving | undefined {
  if (!bytes) return undefined
  const { beside, names, stale } = JSON.parse(bytes.toString('utf8')) as Moving
  return [beside, ...names, ...stale].every((name) => basename(name) === name) && beside.startsWith('.matchwright-')
    ? { beside, names, stale }
    : undefined
}

interface Places {
  readonly folder: string
  readonly fresh: string
  readonly former: string
}

/** Moves the new files into place; where one cannot be moved, those before it are put back. */
async function moveAll(names: readonly string[], { folder, fresh, former }: Places): Promise<void> {
  const moved: string[] = []
  try {
    for (const name of names) {
      await rename(join(fresh, name), join(folder, name))
      moved.push(name)
    }
  } catch (error) {
    for (const name of moved) {
      await rename(join(former, name), join(folder, name)).catch(() => rm(join(folder, name), { force: true }))
    }
    throw error
  }
}

/** What an earlier run of the same command left and this one does not make, as long as nobody has changed it since. */
async function unchangedLeftovers({ folder, files, command, from }: Writing, before: Contents): Promise<readonly string[]> {
  const names: string[] = []
  for (const [name, made] of Object.entries(before)) {
    if (made.command !== command || made.from !== from || files.some((file) => file.name === name)) continue
    const bytes = await bytesOf(join(folder, name))
    if (bytes !== undefined && digestOf(bytes) === made.digest) names.push(name)
  }
  return names
}

async function contentsOf(folder: string): Promise<Contents> {
  const bytes = await bytesOf(join(folder, contentsFile))
  if (bytes === undefined) return {}
  try {
    const { files } = JSON.parse(bytes.toString('utf8')) as { readonly files?: Contents }
    return typeof files === 'object' && files !== null ? files : {}
  } catch {
    // Not ours to read any more: every file there then counts as one we did not write.
    return {}
  }
}

async function bytesOf(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32)
}
