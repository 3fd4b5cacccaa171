/** The databases an office is tried on: SQLite in memory, and a PostgreSQL of the test's own where there is one. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, it, vi } from 'vitest'
import { openPostgres, openSqlite } from '#store/sql'
import type { SqlDatabase } from '#store/sql'
import type { OwnPostgres } from '../../test/postgres/own-postgres.ts'
import { findPostgres, startPostgres } from '../../test/postgres/own-postgres.ts'

/** Runs the same tests on each; `open` gives an empty database, closed with the tests. */
export function onBothDatabases(tests: (open: () => Promise<SqlDatabase>) => void): void {
  describe('on SQLite', () => tests(kept(async () => openSqlite(':memory:'))))
  if (findPostgres() === undefined) {
    console.log('SKIPPED: PostgreSQL is not on this machine.')
    it.skip('the office on PostgreSQL')
    return
  }
  describe('on PostgreSQL', () => {
    let server: OwnPostgres
    beforeAll(async () => {
      server = await startPostgres()
    })
    afterAll(() => server.stop())
    tests(
      kept(async () => {
        const name = `office_${randomUUID().replaceAll('-', '')}`
        const first = openPostgres(server.url, 1)
        await first.query(`create database ${name}`)
        await first.close()
        return openPostgres(server.url.replace('/postgres?', `/${name}?`), 4)
      }),
    )
  })
}

function kept(open: () => Promise<SqlDatabase>): () => Promise<SqlDatabase> {
  const opened: SqlDatabase[] = []
  afterAll(async () => {
    for (const database of opened) await database.close()
    vi.useRealTimers()
  })
  return async () => {
    const database = await open()
    opened.push(database)
    return database
  }
}
