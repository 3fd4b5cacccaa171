import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileFromBlob } from '#store/import'
import type { SourceFile } from '#store/import'
import type { Call, Refused } from './command.ts'
import { refused } from './command.ts'

/** A file the user names, read lazily so that large ones are streamed; or why it cannot be opened. */
export async function openFile(path: string, call: Call): Promise<SourceFile | Refused> {
  const full = resolve(call.folder, path)
  try {
    if ((await stat(full)).isDirectory()) return refused(`${path}: is a folder, not a file`)
    return fileFromBlob(basename(full), await openAsBlob(full))
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return refused(`${path}: ${missing ? 'there is no such file' : 'cannot be opened; look at its permissions'}`)
  }
}
