import { documentMigrations } from '#store/sql'
import type { Migration } from '#store/sql'

/** Of tables that are the same in both databases. */
const offices: readonly string[] = [
  'create table office (id text primary key, name text not null)',
  `create table adviser (
    id text primary key, office text not null references office (id), email text not null unique, name text not null,
    password text not null, totp text not null, last_step integer not null, failed integer not null, locked_until text
  )`,
  'create table session (digest text primary key, adviser text not null references adviser (id) on delete cascade, ends text not null)',
  `create table owner (
    id text primary key, office text not null references office (id), label text not null,
    sharing text not null check (sharing in ('private', 'office')), since text not null
  )`,
  `create table link (
    id text primary key, office text not null references office (id), owner text references owner (id) on delete cascade,
    rights text not null check (rights in ('invite', 'own', 'read', 'comment')), label text not null,
    digest text not null unique, made text not null, ends text not null, revoked text
  )`,
  `create table reading (
    office text not null, owner text not null references owner (id) on delete cascade, who text not null,
    kind text not null, id text not null, first text not null, last text not null, times integer not null,
    primary key (owner, who, kind, id)
  )`,
]

/** Of advising many: lines, papers, claims and runs. */
const cohort: readonly string[] = [
  `create table line (
    office text not null references office (id), owner text not null references owner (id) on delete cascade,
    day text not null, fingerprint text not null, body text not null, primary key (owner, day)
  )`,
  `create table paper (
    office text not null references office (id), owner text not null references owner (id) on delete cascade,
    paper text not null, sent text not null, primary key (owner, paper)
  )`,
  `create table claim (
    office text not null references office (id), program text not null, field text not null, answer text not null,
    accepted text not null, who text not null, primary key (office, program, field)
  )`,
  `create table run (
    id text primary key, office text not null references office (id), kind text not null, owners text not null, sent text not null
  )`,
]

export const officeMigrations: readonly Migration[] = [
  ...documentMigrations,
  {
    name: 'office-1',
    sqlite: offices,
    postgres: [
      ...offices,
      ...['owner', 'reading'].flatMap((table) => [
        `grant select, insert, update, delete on ${table} to matchwright_scoped`,
        `alter table ${table} enable row level security`,
      ]),
      `create policy owner_scope on owner to matchwright_scoped using (
        office = current_setting('matchwright.office', true)
        and current_setting('matchwright.owner', true) in (id, 'everybody')
      )`,
      `create policy reading_scope on reading to matchwright_scoped using (
        office = current_setting('matchwright.office', true) and owner = current_setting('matchwright.owner', true)
      )`,
    ],
  },
  {
    name: 'office-2',
    sqlite: cohort,
    postgres: [
      ...cohort,
      ...['line', 'paper'].flatMap((table) => [
        `grant select, insert, update, delete on ${table} to matchwright_scoped`,
        `alter table ${table} enable row level security`,
        `create policy ${table}_scope on ${table} to matchwright_scoped using (
          office = current_setting('matchwright.office', true)
          and current_setting('matchwright.owner', true) in (owner, 'everybody')
        )`,
      ]),
    ],
  },
]
