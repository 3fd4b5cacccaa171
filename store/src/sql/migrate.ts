import type { SqlConnection, SqlDatabase } from './database.ts'

/** One step of a database, forward only: never edited after its release, because databases out there have made it. */
export interface Migration {
  readonly name: string
  /** Statements of each kind of database. */
  readonly sqlite: readonly string[]
  readonly postgres: readonly string[]
}

/** Makes every step that was not made yet, all or none; two programs that start together make them one after the other. */
export async function migrate(database: SqlDatabase, migrations: readonly Migration[]): Promise<void> {
  await database.together(async (connection) => {
    if (database.dialect === 'postgres') await connection.query(`select pg_advisory_xact_lock(hashtext('matchwright'))`)
    await connection.query('create table if not exists migration (name text primary key, made text not null)')
    const made = new Set((await connection.query('select name from migration')).map(({ name }) => name))
    const known = new Set<unknown>(migrations.map(({ name }) => name))
    const newer = [...made].find((name) => !known.has(name))
    if (newer !== undefined)
      throw new NewerDatabase(
        `This database was changed by a newer Matchwright (${String(newer)}). Update Matchwright; nothing was changed.`,
      )
    for (const migration of migrations)
      if (!made.has(migration.name)) await make(migration, { connection, dialect: database.dialect })
  })
}

/** To be left as it is. */
export class NewerDatabase extends Error {}

interface Into {
  readonly connection: SqlConnection
  readonly dialect: SqlDatabase['dialect']
}

async function make(migration: Migration, { connection, dialect }: Into): Promise<void> {
  for (const statement of migration[dialect]) await connection.query(statement)
  await connection.query('insert into migration (name, made) values ($1, $2)', [migration.name, new Date().toISOString()])
}
