/**
 * A growing document as a file of lines: the first names it, each further one is a save, so that a save is one line more. A line
 * that was cut when a program was stopped is told and kept until somebody has put it elsewhere; it was never called saved.
 */
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { isGroup, parsedJson } from '../json.ts'
import type { DocChange } from './doc-change.ts'
import { changeBetween, inPieces, isDocChange } from './doc-change.ts'
import type { Doc, DocName } from './doc-store.ts'
import { hasCode } from './error-code.ts'
import { textOf } from './text-of.ts'
import { isAnew, versionOf } from './growing.ts'
import { createGrown } from './grown.ts'
import type { WriteOptions } from './write-atomically.ts'
import { writeAtomically } from './write-atomically.ts'

export interface GrowthFile {
  readonly doc: Doc
  /** So many lines, those that cannot be read among them. */
  readonly count: number
  /** The last line has no end: it is being written now, or its writing was stopped. */
  readonly isCut: boolean
}

/** What a line says beside what it changes. */
type Saved = Pick<Doc, 'rev' | 'savedAt'>

export async function readGrowth(path: string, name: DocName): Promise<GrowthFile | undefined> {
  const text = await textOf(path)
  if (text === undefined) return undefined
  const [first = '', ...lines] = text.split('\n')
  const isCut = lines.pop() !== ''
  const cut = isCut ? text.slice(text.lastIndexOf('\n') + 1) : undefined
  const head = parsedJson(first)
  if (!isGroup(head) || head['kind'] !== name.kind || head['id'] !== name.id)
    return { doc: { ...name, rev: 1, body: text }, count: 0, isCut: false }
  const grown = createGrown()
  const damaged: string[] = []
  let saved: Saved = { rev: 1 }
  for (const line of lines) {
    const row = rowOf(parsedJson(line))
    if (row) {
      grown.apply(row.change)
      saved = row.saved
    } else damaged.push(line)
  }
  if (cut !== undefined) damaged.push(cut)
  const doc = { ...name, ...saved, body: grown.body(), ...(damaged.length > 0 ? { damaged } : {}) }
  return { doc, count: lines.length, isCut }
}

/** All of it anew, whole or not at all. */
export async function writeGrowth(
  path: string,
  { kind, id, rev, savedAt, body, damaged = [] }: Doc,
  options: WriteOptions,
): Promise<void> {
  const head = JSON.stringify({ kind, id, version: versionOf(body) })
  const lines = [...inPieces({ kind: 'whole', body })].map((change) => lineOf({ rev, savedAt, change }))
  await writeAtomically(path, `${[head, ...lines, ...damaged.map(String)].join('\n')}\n`, options)
}

/** The line that makes `doc` of what stands in the file; undefined where all of it has to be written anew. */
export function nextLine({ doc: before, count }: GrowthFile, doc: Doc): string | undefined {
  if (isAnew({ count, damaged: [...(before.damaged ?? [])] }, before.body, doc.body)) return undefined
  return lineOf({ rev: doc.rev, savedAt: doc.savedAt, change: changeBetween(before.body, doc.body) })
}

interface Line {
  readonly rev: number
  readonly savedAt: string | undefined
  readonly change: DocChange
}

function lineOf({ rev, savedAt, change }: Line): string {
  return JSON.stringify({ rev, savedAt, change })
}

export interface GrowthTail {
  readonly version: unknown
  readonly rev: number
}

/**
 * One line more behind the last: it is on the disk when this resolves, and a disk that is full leaves the file as it was. `line`
 * is given what the file says of itself; where it gives nothing, nothing is written.
 */
export async function appendLine(path: string, line: (tail: GrowthTail) => string | undefined): Promise<GrowthTail | undefined> {
  const file = await opened(path)
  if (!file) return undefined
  try {
    const { size } = await file.stat()
    const end = await endOf(file, size)
    if (!end) return undefined
    const tail = { version: await versionIn(file), rev: end.rev }
    const made = line(tail)
    if (made === undefined) return undefined
    await writeAt(file, size, `${end.isCut ? '\n' : ''}${made}\n`)
    return tail
  } finally {
    await file.close()
  }
}

async function writeAt(file: FileHandle, size: number, text: string): Promise<void> {
  try {
    await writeAll(file, Buffer.from(text), size)
    await file.datasync()
  } catch (error) {
    await file.truncate(size)
    throw error
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, from: number): Promise<void> {
  for (let done = 0; done < bytes.length;) done += (await file.write(bytes, done, bytes.length - done, from + done)).bytesWritten
}

const firstLook = 16_384

/** Revision of the last line that can be read, from the end of the file; undefined where none is near. */
async function endOf(file: FileHandle, size: number): Promise<{ readonly rev: number; readonly isCut: boolean } | undefined> {
  for (let look = Math.min(size, firstLook); ; look = Math.min(size, look * 8)) {
    const text = await textAt(file, size - look, look)
    const lines = text.split('\n')
    const isCut = lines.pop() !== ''
    // The first may have begun before.
    const row = lines
      .slice(look < size ? 1 : 0)
      .map(parsedJson)
      .findLast(isGroup)
    const rev = row?.['rev']
    if (typeof rev === 'number') return { rev, isCut }
    if (look === size) return undefined
  }
}

async function versionIn(file: FileHandle): Promise<unknown> {
  const [first = ''] = (await textAt(file, 0, 1024)).split('\n')
  return versionOf(parsedJson(first))
}

async function textAt(file: FileHandle, from: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
  return buffer.toString('utf8', 0, bytesRead)
}

async function opened(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r+')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function rowOf(value: unknown): { readonly saved: Saved; readonly change: DocChange } | undefined {
  if (!isGroup(value)) return undefined
  const { rev, savedAt, change } = value
  if (typeof rev !== 'number' || !isDocChange(change)) return undefined
  return { saved: { rev, ...(typeof savedAt === 'string' ? { savedAt } : {}) }, change }
}
