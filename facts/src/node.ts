/** The door of facts/ for Node: reads the pack from a folder. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReadFact } from './load.ts'
import { UnreadableFacts } from './unreadable.ts'

/** What was last read at a path, and the state of the file it was read in. */
const kept = new Map<string, { readonly state: string; readonly value: unknown }>()

/**
 * Reads facts from a folder laid out as facts/data. Rejects with the path where a file is missing or is not JSON. A file that stands
 * unchanged is parsed once a process: who asks again gets the same value, with all that was worked out of it alone.
 */
export function factsIn(folder: string): ReadFact {
  return async (name) => {
    const path = join(folder, name)
    const { mtimeMs, ctimeMs, size } = await stat(path)
    const state = [mtimeMs, ctimeMs, size].join(' ')
    const known = kept.get(path)
    if (known?.state === state) return known.value
    const value = parse(path, await readFile(path, 'utf8'))
    kept.set(path, { state, value })
    return value
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error)
    throw new UnreadableFacts(`${path} is not JSON (${told})`, { cause: error })
  }
}
