/** Files that are being edited. */
import { watch } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readText } from './named-path.ts'

/**
 * Does the work again whenever one of these files is saved with another text, one time after another, until told to stop. The folder
 * is watched and not the file, since editors put a new file in the place of the old one.
 */
export async function whenSaved(files: readonly string[], stop: AbortSignal, work: () => Promise<unknown>): Promise<void> {
  let before = await textsOf(files)
  let turn: Promise<unknown> = Promise.resolve()
  const look = async (): Promise<void> => {
    const now = await textsOf(files)
    // A file that is away for a moment is about to be put back.
    if (stop.aborted || now.includes(undefined) || now.every((text, at) => text === before[at])) return
    before = now
    await work()
  }
  const follow = async (folder: string): Promise<void> => {
    try {
      for await (const { eventType } of watch(folder, { signal: stop })) if (eventType) await (turn = turn.then(look))
    } catch (error) {
      if (!stop.aborted) throw error
    }
  }
  await Promise.all([...new Set(files.map((file) => dirname(file)))].map(follow))
}

async function textsOf(files: readonly string[]): Promise<readonly (string | undefined)[]> {
  const read = await Promise.all(files.map(readText))
  return read.map((text) => (typeof text === 'string' ? text : undefined))
}
