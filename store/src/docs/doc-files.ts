/** Documents as files of a folder: `<kind>/<id>.json` each, or `<kind>/<id>.jsonl` where it grows. Who calls sees to it that nobody else writes. */
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parsedJson } from '../json.ts'
import type { Doc, DocName } from './doc-store.ts'
import { hasCode } from './error-code.ts'
import type { GrowthFile } from './growth-file.ts'
import { appendLine, nextLine, readGrowth, writeGrowth } from './growth-file.ts'
import { isGrowing } from './growing.ts'
import { textOf } from './text-of.ts'
import { writeAtomically } from './write-atomically.ts'

/** Own data is nobody else's: files for the owner alone, folders too. */
export const ownFile = { mode: 0o600 } as const
export const ownFolder = { recursive: true, mode: 0o700 } as const

export interface Folder {
  readonly path: string
  /** Resolves once nobody writes: what looked cut may have been half written. */
  readonly quiet: () => Promise<void>
}

export function linesPath(folder: string, { kind, id }: DocName): string {
  return join(folder, kind, `${id}.jsonl`)
}

function wholePath(folder: string, { kind, id }: DocName): string {
  return join(folder, kind, `${id}.json`)
}

export async function readDoc(folder: Folder, { kind, id }: DocName): Promise<Doc | undefined> {
  const name = { kind, id }
  const lines = isGrowing(name) ? await steadyLines(folder, name) : undefined
  return lines ? lines.doc : readWhole(folder.path, name)
}

async function steadyLines({ path, quiet }: Folder, name: DocName): Promise<GrowthFile | undefined> {
  const file = await readGrowth(linesPath(path, name), name)
  if (!file?.isCut) return file
  await quiet()
  return readGrowth(linesPath(path, name), name)
}

/** The document in the place of whatever stands under its name. */
export async function writeDoc(folder: string, doc: Doc): Promise<void> {
  await mkdir(join(folder, doc.kind), ownFolder)
  if (!isGrowing(doc)) return writeAtomically(wholePath(folder, doc), `${JSON.stringify(doc, null, 2)}\n`, ownFile)
  await writeGrowth(linesPath(folder, doc), doc, ownFile)
  await rm(wholePath(folder, doc), { force: true })
}

/** The same, by one line more where the document grows and stands there as it was read. */
export async function saveDoc(folder: string, doc: Doc): Promise<void> {
  const lines = isGrowing(doc) ? await readGrowth(linesPath(folder, doc), doc) : undefined
  const line = lines && nextLine(lines, doc)
  if (line === undefined) return writeDoc(folder, doc)
  await appendLine(linesPath(folder, doc), () => line)
}

export async function removeDoc(folder: string, name: DocName): Promise<void> {
  await rm(wholePath(folder, name), { force: true })
  await rm(linesPath(folder, name), { force: true })
}

/** A file that is no document keeps its text as the body, which no kind accepts: it is told and set aside, never passed over. */
async function readWhole(folder: string, name: DocName): Promise<Doc | undefined> {
  const text = await textOf(wholePath(folder, name))
  if (text === undefined) return undefined
  const { kind, id } = name
  const doc = parsed(text)
  return doc && doc.kind === kind && doc.id === id ? doc : { kind, id, rev: 1, body: text }
}

function parsed(text: string): Doc | undefined {
  const value = parsedJson(text)
  return isDoc(value) ? value : undefined
}

function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false
  const { kind, id, rev, body } = value as Partial<Record<keyof Doc, unknown>>
  return typeof kind === 'string' && typeof id === 'string' && Number.isInteger(rev) && Number(rev) > 0 && body !== undefined
}

export async function docsOfKind(folder: Folder, kind: string): Promise<readonly Doc[]> {
  const named = isGrowing({ kind }) ? /^([a-z0-9][a-z0-9-]*)\.jsonl?$/ : /^([a-z0-9][a-z0-9-]*)\.json$/
  const ids = new Set((await namesIn(join(folder.path, kind))).flatMap((name) => named.exec(name)?.[1] ?? []))
  const docs = await Promise.all([...ids].map((id) => readDoc(folder, { kind, id })))
  return docs.filter((doc) => doc !== undefined)
}

export async function allDocs(folder: Folder): Promise<readonly Doc[]> {
  const entries = (await namesIn(folder.path)).filter((name) => /^[a-z0-9][a-z0-9-]*$/.test(name))
  return (await Promise.all(entries.map((kind) => docsOfKind(folder, kind)))).flat()
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return []
    throw error
  }
}
