/** Files and folders that a person names: why one cannot be used, in words that follow its path. */
import { constants } from 'node:fs'
import { access, open, opendir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText } from '#store'
import { isRefusal } from './system-fault.ts'

type Wanted = 'file' | 'folder' | 'file or folder'
type Deed = 'read' | 'written to'

/** What keeps a path from being read, or a folder from being written to; undefined where nothing does. */
export async function pathComplaint(path: string, wanted: Wanted, deed: Deed = 'read'): Promise<string | undefined> {
  try {
    const found = (await stat(path)).isDirectory() ? 'folder' : 'file'
    if (wanted !== 'file or folder' && wanted !== found) return `is a ${found}, not a ${wanted}`
    if (found === 'file') await (await open(path)).close()
    else await tryFolder(path)
    if (deed === 'written to') await access(path, constants.W_OK)
    return undefined
  } catch (error) {
    return complaintOf(error, wanted, deed)
  }
}

/** Its names can be read where what they name cannot. */
async function tryFolder(path: string): Promise<void> {
  await (await opendir(path)).close()
  await stat(`${path}/.`)
}

/** The text of a file, or what keeps it from being read. */
export async function readText(path: string): Promise<string | { readonly complaint: string }> {
  const bytes = await readBytes(path)
  return 'complaint' in bytes ? bytes : decodeText(bytes)
}

/** The same of what a person wrote in sentences or lines: a file of a word processor holds them in a form of its own. */
export async function readWritten(path: string): Promise<string | { readonly complaint: string }> {
  const bytes = await readBytes(path)
  if ('complaint' in bytes) return bytes
  const form = formOf(bytes)
  if (form !== undefined) return { complaint: `is ${form}; save it as text` }
  const text = decodeText(bytes)
  return text.includes('\0') ? { complaint: 'holds zero bytes, so it is no text' } : text
}

async function readBytes(path: string): Promise<Buffer | { readonly complaint: string }> {
  try {
    return await readFile(path)
  } catch (error) {
    return { complaint: complaintOf(error, 'file', 'read') }
  }
}

/** How files begin that hold words, though not as text. */
const beginnings: readonly (readonly [start: string, form: string])[] = [
  ['%PDF-', 'a PDF'],
  [String.raw`{\rtf`, 'a rich text file'],
  ['\u00D0\u00CF\u0011\u00E0', 'a Word or Excel file of the old kind'],
]
const packed = 'PK\u0003\u0004'
const parts: readonly (readonly [part: string, form: string])[] = [
  ['word/document.xml', 'a Word file'],
  ['xl/workbook.xml', 'a workbook'],
  ['opendocument.text', 'an OpenDocument file'],
]

function formOf(bytes: Buffer): string | undefined {
  const begins = (start: string): boolean => bytes.subarray(0, start.length).toString('latin1') === start
  const known = begins(packed) ? parts.filter(([part]) => bytes.includes(part)) : beginnings.filter(([start]) => begins(start))
  return known[0]?.[1]
}

/** What keeps a folder from being read as a pack of facts; undefined where nothing does. */
export async function packComplaint(path: string): Promise<string | undefined> {
  const complaint = await pathComplaint(path, 'folder')
  if (complaint !== undefined) return complaint
  return (await isMissing(join(path, 'specialties.json'))) ? 'has no specialties.json, so it is no facts pack' : undefined
}

/** Whether there is nothing under this path, and it may be made. */
export async function isMissing(path: string): Promise<boolean> {
  return stat(path).then(
    () => false,
    (error: unknown) => isRefusal(error) && error.code === 'ENOENT',
  )
}

function complaintOf(error: unknown, wanted: Wanted, deed: Deed): string {
  if (!isRefusal(error)) throw error
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `there is no such ${wanted}`
    case 'EISDIR':
      return 'is a folder, not a file'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `may not be ${deed}; look at its permissions`
    default:
      throw error
  }
}
