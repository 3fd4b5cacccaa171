import { openAsBlob } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileFromBlob } from '#store/import'
import type { SourceFile } from '#store/import'
import type { Call, Refused } from './command.ts'
import { refused } from './command.ts'
import { pathComplaint } from './named-path.ts'

/** A file the user names, read lazily so that large ones are streamed; or why it cannot be opened. */
export async function openFile(path: string, call: Call): Promise<SourceFile | Refused> {
  const full = resolve(call.folder, path)
  const complaint = await pathComplaint(full, 'file')
  return complaint === undefined ? fileFromBlob(basename(full), await openAsBlob(full)) : refused(`${path}: ${complaint}`)
}
