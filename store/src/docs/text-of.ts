import { readFile } from 'node:fs/promises'
import { hasCode } from './error-code.ts'

/** The text of a file; undefined where there is none. */
export async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}
