import { rename, rm, writeFile } from 'node:fs/promises'

export interface WriteOptions {
  /** Who may read the file; the usual rights where absent. */
  readonly mode?: number
}

/** Writes a file whole or not at all. */
export async function writeAtomically(path: string, content: string | Uint8Array, { mode }: WriteOptions = {}): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await writeFile(temporary, content, { flush: true, ...(mode === undefined ? {} : { mode }) })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
