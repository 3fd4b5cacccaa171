import type { Connection } from './database.ts'

/** Beside pg-boss's own tables: what shards work on, and what came out, once for each (experiment, shard). */
export async function makeTables({ executeSql }: Connection): Promise<void> {
  // Two processes that start together make them one after the other.
  await executeSql(`select pg_advisory_xact_lock(hashtext('matchwright_jobs'))`)
  await executeSql('create schema if not exists matchwright_jobs')
  await executeSql(`create table if not exists matchwright_jobs.experiment (
    id text primary key,
    type text not null,
    input text not null,
    shards integer not null,
    sent timestamptz not null default now()
  )`)
  await executeSql(`create table if not exists matchwright_jobs.outcome (
    experiment text not null references matchwright_jobs.experiment on delete cascade,
    shard integer not null,
    kind text not null check (kind in ('done', 'failed')),
    content text not null,
    primary key (experiment, shard)
  )`)
}
