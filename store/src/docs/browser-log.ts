/**
 * Chromium writes IndexedDB into a log. A browser killed in the middle of a record leaves it torn; the next one goes on behind it, and
 * the one after reads none of what was acknowledged there, or throws everything away (docs/decisions/0012-a-torn-log.md). Whenever a
 * database is deleted, Chromium moves what the log holds into a table and begins a new log: so this is done before the first write.
 */
import { openDB, wrap } from 'idb'

const passing = 'matchwright passing'

let begun: Promise<void> | undefined

/** Resolves once no write of this page can land behind a torn record; asked again, it costs nothing. */
export function newLog(): Promise<void> {
  return (begun ??= beginNewLog().catch(() => {
    // A storage that is full or closed says so by the write that follows; the next write tries this again.
    begun = undefined
  }))
}

async function beginNewLog(): Promise<void> {
  // Only Chromium has this, and only it keeps such a log.
  if (!('userAgentData' in navigator)) return
  const database = await openDB(passing)
  database.close()
  await wrap(indexedDB.deleteDatabase(passing))
}
