/** The same promises of a store, kept by databases that many share; on PostgreSQL the rows are guarded by the database too. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocStore } from '#store'
import {
  createSqlStore,
  documentMigrations,
  migrate,
  NewerDatabase,
  openPostgres,
  openSqlite,
  scoped,
  sqliteHere,
} from '#store/sql'
import type { Scope, Sharing, SqlDatabase } from '#store/sql'
import type { OwnPostgres } from '../../../test/postgres/own-postgres.ts'
import { findPostgres, startPostgres } from '../../../test/postgres/own-postgres.ts'
import { itKeepsTheContract } from '../docs/contract.ts'

const own = (owner: string, sharing: Sharing, more: Partial<Scope> = {}): Scope & { sharing: Sharing } => ({
  office: 'o1',
  owner,
  sees: 'all',
  sharing,
  ...more,
})

/** A note of the owner d; a database refuses a revision of 0. */
function insert(database: SqlDatabase, id: string, rev: number): Promise<unknown> {
  return database.query(
    `insert into document (office, owner, kind, id, rev, body, sharing) values ('o1', 'd', 'note', $1, $2, '1', 'office')`,
    [id, rev],
  )
}

function itKeepsDocuments(name: string, open: () => SqlDatabase): void {
  describe(name, () => {
    const opened: SqlDatabase[] = []
    let database: SqlDatabase
    const another = (): SqlDatabase => {
      const made = open()
      opened.push(made)
      return made
    }
    beforeAll(async () => {
      database = another()
      await migrate(database, documentMigrations)
    })
    afterAll(async () => {
      for (const one of opened) await one.close()
    })
    const storeOf = (scope: Scope & { sharing: Sharing }, on: SqlDatabase = database): DocStore =>
      createSqlStore({ database: on, scope })

    itKeepsTheContract(name, async () => storeOf(own(randomUUID(), 'office')))

    it('keeps owners apart, offices apart, and what is private from the office', async () => {
      await storeOf(own('a', 'office')).put({ kind: 'note', id: 'n', rev: 0, body: 'shared' })
      await storeOf(own('b', 'private')).put({ kind: 'note', id: 'n', rev: 0, body: 'closed' })
      expect((await storeOf(own('b', 'private')).all()).map(({ body }) => body)).toEqual(['closed'])
      expect(await storeOf(own('a', 'office', { office: 'o2' })).all()).toEqual([])
      expect((await storeOf(own('a', 'office', { sees: 'shared' })).all()).map(({ body }) => body)).toEqual(['shared'])
      expect(await storeOf(own('b', 'private', { sees: 'shared' })).get('note', 'n')).toBeUndefined()
    })

    it('lets one of twenty savers through on two connections, and loses nothing that was acknowledged', async () => {
      const [one, other] = [storeOf(own('c', 'office')), storeOf(own('c', 'office'), another())]
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? one : other).put({ kind: 'note', id: 'n', rev: 0, body: at })),
      )
      const saved = results.flatMap((result, at) => (result.kind === 'saved' ? [at] : []))
      expect(saved).toHaveLength(1)
      expect((await other.get('note', 'n'))?.body).toBe(saved[0])
    })

    it('makes changes that come at once each whole by itself: one that is refused undoes none beside it', async () => {
      const made = await Promise.allSettled([insert(database, 'a', 1), insert(database, 'b', 0), insert(database, 'c', 1)])
      expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      const kept = await another().query(`select id, rev from document where owner = 'd' order by id`)
      expect(kept.map(({ id, rev }) => `${id} ${rev}`)).toEqual(['a 1', 'c 1'])
    })

    it('makes each step of the database once, whoever starts, and leaves a newer one alone', async () => {
      const [one, other] = [another(), another()]
      const steps = [
        ...documentMigrations,
        { name: 'later-1', sqlite: ['create table later (a text)'], postgres: ['create table later (a text)'] },
      ]
      await Promise.all([migrate(one, steps), migrate(other, steps), migrate(one, steps)])
      expect(await one.query('select a from later')).toEqual([])
      await expect(migrate(database, documentMigrations)).rejects.toThrow(NewerDatabase)
    })
  })
}

const file = join(mkdtempSync(join(tmpdir(), 'matchwright-sqlite-')), 'office.db')
console.log(`SQLite here: ${sqliteHere()}, on Node ${process.versions.node}`)
itKeepsDocuments(`SQLite of ${sqliteHere()}`, () => openSqlite(file))

describe.skipIf(findPostgres() === undefined)('with a server of its own', () => {
  let server: OwnPostgres
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  itKeepsDocuments('PostgreSQL', () => openPostgres(server.url, 3))

  it('lets nothing through behind a setting that is refused, and says what was', async () => {
    const database = openPostgres(server.url, 1)
    const saving = database.together(
      ({ query }) =>
        query(
          `insert into document (office, owner, kind, id, rev, body, sharing) values ('o1', 'e', 'note', $1, 1, '1', 'office')`,
          ['n'],
        ),
      'set local role invented_role',
    )
    await expect(saving).rejects.toThrow('"invented_role" does not exist')
    await expect(
      database.together(() => Promise.reject(new Error('of the work itself'))),
      'and what fails by itself says so',
    ).rejects.toThrow('of the work itself')
    expect(await database.query(`select id from document where owner = 'e'`)).toEqual([])
    await database.close()
  })

  it('answers statements with values as before, once a later version has changed a table', async () => {
    const [database, later] = [openPostgres(server.url, 1), openPostgres(server.url, 1)]
    await later.query('create table widened (a text not null)')
    await later.query(`insert into widened values ('a')`)
    const [named, starred] = ['select a from widened where a = $1', 'select * from widened where a = $1']
    const ask = (): Promise<readonly unknown[]> => Promise.all([database.query(named, ['a']), database.query(starred, ['a'])])
    expect(await ask()).toEqual([[{ a: 'a' }], [{ a: 'a' }]])
    await later.query('alter table widened add column b integer')
    expect(await ask()).toEqual([[{ a: 'a' }], [{ a: 'a', b: null }]])
    await Promise.all([database.close(), later.close()])
  })

  it('shows no row outside the scope even to a query that forgot to ask for it', async () => {
    const database = openPostgres(server.url, 1)
    const all = (scope: Scope): Promise<readonly unknown[]> =>
      scoped(database, scope, ({ query }) => query(`select owner from document where owner in ('a', 'b') order by owner`))
    expect(await all({ office: 'o1', owner: 'b', sees: 'all' })).toEqual([{ owner: 'b' }])
    expect(await all({ office: 'o1', owner: 'everybody', sees: 'shared' })).toEqual([{ owner: 'a' }])
    expect(await all({ office: 'o2', owner: 'everybody', sees: 'all' })).toEqual([])
    await expect(
      scoped(database, { office: 'o2', owner: 'x', sees: 'all' }, ({ query }) =>
        query(
          `insert into document (office, owner, kind, id, rev, body, sharing) values ('o1', 'x', 'note', 'n', 1, '1', 'office')`,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
    await database.close()
  })
})
