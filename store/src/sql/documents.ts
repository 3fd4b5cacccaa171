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

/**
 * Work on the rows of a scope alone, all of it or nothing on PostgreSQL. On SQLite each statement is whole by itself, so that readers wait for
 * nobody; work of several statements that belong together is `scopedWhole`.
 */
export function scoped<T>(database: SqlDatabase, scope: Scope, work: Scoped<T>): Promise<T> {
  return database.dialect === 'sqlite' ? work(database) : database.together(work, openingOf(scope))
}

/** The same, all of it or nothing on either. */
export function scopedWhole<T>(database: SqlDatabase, scope: Scope, work: Scoped<T>): Promise<T> {
  return database.together(work, database.dialect === 'sqlite' ? undefined : openingOf(scope))
}

type Scoped<T> = (connection: SqlConnection) => Promise<T>

/** Ends with its transaction. */
function openingOf({ office, owner, sees }: Scope): string {
  const settings = Object.entries({ office, owner, sees }).map(
    ([name, value]) => `set local matchwright.${name} = '${nameOf(value)}'`,
  )
  return [...settings, 'set local role matchwright_scoped'].join('; ')
}

/** Letters, digits, - and _ alone, so that it can stand in a statement. */
function nameOf(value: string): string {
  if (!/^[\w-]{1,100}$/.test(value)) throw new RangeError(`a scope requires names of letters, digits, - and _, got ${value}`)
  return value
}
