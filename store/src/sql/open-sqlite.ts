import { createRequire } from 'node:module'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Row, SqlConnection, SqlDatabase, Value } from './database.ts'
import { DatabaseUnreachable } from './database.ts'

/** What node:sqlite and libsql both offer. */
interface Driver {
  readonly exec: (text: string) => void
  readonly prepare: (text: string) => Statement
  readonly close: () => void
}

interface Statement {
  readonly all: (...values: Value[]) => unknown[]
  readonly run: (...values: Value[]) => unknown
}

/** What is acknowledged is on the disk. */
const settings = ['pragma journal_mode = wal', 'pragma synchronous = full', 'pragma foreign_keys = on']

/** A database in one file of this machine, `:memory:` for one that ends with the program. Made where there is none. */
export function openSqlite(path: string): SqlDatabase {
  const driver = openDriver(path)
  for (const setting of settings) driver.exec(setting)
  const prepared = preparing(driver)
  const connection: SqlConnection = { query: (text, values = []) => whenFree(() => ask(prepared, text, values)) }
  const turns = createTurns()
  const change = createChanges(driver, turns)
  return {
    dialect: 'sqlite',
    query: (text, values = []) =>
      isRead(text) ? turns(() => connection.query(text, values)) : change(() => ask(prepared, text, values)),
    together: (work) => turns(() => inTransaction(driver, () => work(connection))),
    // After the changes that are under way.
    close: async () => {
      await setImmediate()
      await turns(async () => driver.close())
    },
  }
}

/** Whose SQLite a folder is opened with: that of Node where it has one, which is from 22.13 on without a flag; libsql on Node 20. */
export function sqliteHere(): 'node:sqlite' | 'libsql' {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 13) ? 'node:sqlite' : 'libsql'
}

function openDriver(path: string): Driver {
  const require = createRequire(import.meta.url)
  if (sqliteHere() === 'node:sqlite') {
    const { DatabaseSync } = require('node:sqlite') as { DatabaseSync: new (path: string) => Driver }
    return new DatabaseSync(path)
  }
  const Libsql = requireLibsql(require)
  return new Libsql(path)
}

function requireLibsql(require: (name: string) => unknown): new (path: string) => Driver {
  try {
    return require('libsql') as new (path: string) => Driver
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')
      throw new NoSqlite(
        `Node ${process.versions.node} has no SQLite of its own. Use Node 22.13 or newer, or install the library: npm install libsql@0.5.29`,
        { cause: error },
      )
    throw error
  }
}

/** This machine cannot open a database in a file. */
export class NoSqlite extends Error {}

interface Prepared {
  readonly statement: Statement
  /** Which value stands at each place. `$2` may stand before `$1` and more than once; SQLite is given them in the order they are asked for. */
  readonly places: readonly number[]
  readonly givesRows: boolean
}

/** What is asked is a few texts of this program over and over; beyond so many the oldest is prepared again. */
const mostPrepared = 200

/** Prepares each text once. */
function preparing(driver: Driver): (text: string) => Prepared {
  const known = new Map<string, Prepared>()
  return (text) => {
    const places: number[] = []
    const made = known.get(text) ?? {
      statement: driver.prepare(
        text.replaceAll(/\$(\d+)/g, (_mark, number: string) => {
          places.push(Number(number) - 1)
          return '?'
        }),
      ),
      places,
      // A statement without rows to give is run: libsql refuses to read rows of it.
      givesRows: /^\s*(select|with)\b|\breturning\b/i.test(text),
    }
    known.set(text, made)
    if (known.size > mostPrepared) for (const oldest of [...known.keys()].slice(0, 1)) known.delete(oldest)
    return made
  }
}

function ask(prepared: (text: string) => Prepared, text: string, values: readonly Value[]): readonly Row[] {
  const { statement, places, givesRows } = prepared(text)
  const inOrder = places.map((place) => values[place] ?? null)
  if (givesRows) return statement.all(...inOrder) as Row[]
  statement.run(...inOrder)
  return []
}

async function inTransaction<T>(driver: Driver, work: () => Promise<T>): Promise<T> {
  await whenFree(() => driver.exec('begin immediate'))
  try {
    const result = await work()
    driver.exec('commit')
    return result
  } catch (error) {
    driver.exec('rollback')
    throw error
  }
}

const patienceMs = 10_000

/** Asks again while another program, or another connection of this one, is writing: without holding up what else goes on here. */
async function whenFree<T>(work: () => T): Promise<T> {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('database is locked')) throw error
      if (performance.now() > until) throw new DatabaseUnreachable('Another program holds the database.', { cause: error })
    }
    await setTimeout(5)
  }
}

function isRead(text: string): boolean {
  return /^\s*select\b/i.test(text)
}

interface Change {
  readonly make: () => readonly Row[]
  readonly made: (rows: readonly Row[]) => void
  readonly failed: (error: unknown) => void
}

/**
 * Changes of one statement that come in the same moment reach the disk together, because it is the disk that takes time. Each is whole by
 * itself: one that is refused undoes none beside it. Nothing is told of any before all of them are kept.
 */
function createChanges(driver: Driver, turns: Turns): (make: Change['make']) => Promise<readonly Row[]> {
  let waiting: Change[] = []
  const makeAll = async (): Promise<void> => {
    await setImmediate()
    await turns(async () => {
      const changes = waiting
      waiting = []
      try {
        const told = await inTransaction(driver, async () => changes.map(outcomeOf))
        for (const tell of told) tell()
      } catch (error) {
        for (const { failed } of changes) failed(error)
      }
    })
  }
  return (make) =>
    new Promise((made, failed) => {
      waiting.push({ make, made, failed })
      if (waiting.length === 1) void makeAll()
    })
}

/** Makes one change of several; what came of it is told later. */
function outcomeOf({ make, made, failed }: Change): () => void {
  try {
    const rows = make()
    return () => made(rows)
  } catch (error) {
    return () => failed(error)
  }
}

type Turns = <T>(work: () => Promise<T>) => Promise<T>

/** There is one connection: what is asked while a transaction runs waits until it has ended. */
function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}
