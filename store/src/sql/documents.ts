/** The table of documents, and who may see which of its rows. */
import type { SqlConnection, SqlDatabase } from './database.ts'
import type { Migration } from './migrate.ts'

/** `private`: the body is closed, and only a reader's own machine opens it. `office`: whoever advises there may read it. */
export type Sharing = 'private' | 'office'

/** Whose rows are looked at, and how far. */
export interface Scope {
  readonly office: string
  /** One owner, or `everybody` of the office. */
  readonly owner: string
  /** `shared`: only what its owner gave the office to read. */
  readonly sees: 'all' | 'shared'
}

/**
 * Both databases hold the same columns. PostgreSQL also refuses by itself, row by row, what the scope of a transaction does not
 * allow, so that a forgotten condition shows nothing.
 */
export const documentMigrations: readonly Migration[] = [
  {
    name: 'documents-1',
    sqlite: [
      `create table document (
        office text not null, owner text not null, kind text not null, id text not null,
        rev integer not null check (rev > 0), body text not null, saved text, sharing text not null check (sharing in ('private', 'office')),
        primary key (office, owner, kind, id)
      )`,
    ],
    postgres: [
      `create table document (
        office text not null, owner text not null, kind text not null, id text not null,
        rev integer not null check (rev > 0), body jsonb not null, saved text, sharing text not null check (sharing in ('private', 'office')),
        primary key (office, owner, kind, id)
      )`,
      `do $$ begin create role matchwright_scoped nologin; exception when duplicate_object or unique_violation then null; end $$`,
      `grant matchwright_scoped to current_user`,
      `grant select, insert, update, delete on document to matchwright_scoped`,
      `alter table document enable row level security`,
      `create policy document_scope on document to matchwright_scoped using (
        office = current_setting('matchwright.office', true)
        and current_setting('matchwright.owner', true) in (owner, 'everybody')
        and (current_setting('matchwright.sees', true) = 'all' or sharing = 'office')
      )`,
    ],
  },
]

/** Work on the rows of a scope alone, all of it or nothing. */
export function scoped<T>(database: SqlDatabase, scope: Scope, work: (connection: SqlConnection) => Promise<T>): Promise<T> {
  return database.together(async (connection) => {
    if (database.dialect === 'postgres') {
      await connection.query(
        `select set_config('matchwright.office', $1, true), set_config('matchwright.owner', $2, true), set_config('matchwright.sees', $3, true)`,
        [scope.office, scope.owner, scope.sees],
      )
      await connection.query('set local role matchwright_scoped')
    }
    return work(connection)
  })
}
