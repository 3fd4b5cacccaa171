/** The door of facts/ for Node: reads the pack from a folder. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReadFact } from './load.ts'
import { UnreadableFacts } from './unreadable.ts'

/** Reads facts from a folder laid out as facts/data. Rejects with the path where a file is missing or is not JSON. */
export function factsIn(folder: string): ReadFact {
  return async (path) => {
    const text = await readFile(join(folder, path), 'utf8')
    try {
      return JSON.parse(text)
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error)
      throw new UnreadableFacts(`${join(folder, path)} is not JSON (${told})`, { cause: error })
    }
  }
}
