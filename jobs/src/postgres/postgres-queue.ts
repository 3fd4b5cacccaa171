import { DatabaseError } from 'pg'
import PgBoss from 'pg-boss'
import type { Experiment, FinishedShard, JobQueue, Progress, Shard, ShardOutcome } from '../job-queue.ts'
import { QueueRefused } from '../job-queue.ts'
import type { Connection, Database } from './database.ts'
import { openDatabase } from './database.ts'
import { makeTables } from './tables.ts'

/** What a job of pg-boss says of its shard. */
type Said = Pick<Shard, 'experiment' | 'shard'>

/** How often somebody looks for shards whose lease is over, whoever it is, in seconds. */
const lookSeconds = 2

/**
 * The queue of any number of processes on any number of machines: pg-boss hands out the shards, and the tables beside it keep what came
 * out. Throws `QueueUnreachable` where the database does not answer, `QueueRefused` where it does not let us in.
 */
export async function openPostgres(url: string): Promise<JobQueue> {
  const database = openDatabase(url)
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.executeSql(text, values) },
    schedule: false,
    maintenanceIntervalSeconds: lookSeconds,
  })
  // What goes wrong while it looks after the queue is tried again at the next look.
  boss.on('error', () => undefined)
  try {
    await boss.start()
    await database.together(makeTables)
  } catch (error) {
    await database.close()
    if (error instanceof DatabaseError) throw new QueueRefused(`The database refused: ${error.message}`, { cause: error })
    throw error
  }
  return queueOf(boss, database)
}

function queueOf(boss: PgBoss, database: Database): JobQueue {
  return {
    send: (experiment) => database.together((connection) => sendShards(boss, connection, experiment)),
    take: async (type) => {
      const [job] = await fetchJobs(boss, database, type)
      return job && { type, ...job.data }
    },
    inputOf: (id) => inputOf(database, id),
    finish: (shard, outcome) => database.together((connection) => finishShard(boss, connection, { shard, outcome })),
    progress: (id) => progressOf(database, id),
    outcomes: (id) => outcomesOf(database, id),
    forget: async (id) => {
      const { rows } = await database.executeSql('delete from matchwright_jobs.experiment where id = $1 returning type, shards', [
        id,
      ])
      for (const { type, shards } of rows) {
        const jobs = Array.from({ length: Number(shards) }, (_, shard) => jobId({ experiment: id, shard }))
        await boss.deleteJob(String(type), jobs)
      }
    },
    close: async () => {
      await boss.stop({ graceful: false })
      await database.close()
    },
  }
}

/** The same for the same shard, and in the order of the shards: the experiment's name, then the number. */
function jobId({ experiment, shard }: Said): string {
  const digits = `${experiment.slice(0, 20)}${shard.toString(16).padStart(12, '0')}`
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** At once, so that a sender that ends in the middle leaves all or nothing. */
async function sendShards(boss: PgBoss, db: Connection, experiment: Experiment): Promise<void> {
  const { id, type, input, shards, leaseSeconds, mostTakes } = experiment
  const { rows } = await db.executeSql(
    'insert into matchwright_jobs.experiment (id, type, input, shards) values ($1, $2, $3, $4) on conflict do nothing returning id',
    [id, type, input, shards],
  )
  if (rows.length === 0 || shards === 0) return
  await makeQueue(db, type)
  const jobs = Array.from({ length: shards }, (_, shard) => ({
    name: type,
    id: jobId({ experiment: id, shard }),
    data: { experiment: id, shard } satisfies Said,
    expireInSeconds: leaseSeconds,
    retryLimit: mostTakes - 1,
  }))
  await boss.insert(jobs, { db })
}

/** One maker at a time: two that make queues of pg-boss together would wait for each other. */
async function makeQueue({ executeSql }: Connection, type: string): Promise<void> {
  await executeSql(`select pg_advisory_xact_lock(hashtext('matchwright_jobs'))`)
  await executeSql(`select pgboss.create_queue($1, '{"policy": "standard"}')`, [type])
}

/** pg-boss takes every error of a fetch for a job that somebody else has; what the database said is kept here and thrown. */
async function fetchJobs(boss: PgBoss, database: Database, type: string): Promise<readonly PgBoss.Job<Said>[]> {
  let refused: { readonly error: unknown } | undefined
  const executeSql: Connection['executeSql'] = async (text, values) => {
    try {
      return await database.executeSql(text, values)
    } catch (error) {
      refused = { error }
      throw error
    }
  }
  const jobs = await boss.fetch<Said>(type, { batchSize: 1, db: { executeSql } })
  if (refused !== undefined) throw refused.error
  return jobs
}

async function inputOf({ executeSql }: Connection, id: string): Promise<string | undefined> {
  const { rows } = await executeSql('select input from matchwright_jobs.experiment where id = $1', [id])
  return rows[0] && String(rows[0]['input'])
}

/** The first outcome stands, also where a lease was over and two worked on the shard; what waits of it is then done. */
async function finishShard(
  boss: PgBoss,
  db: Connection,
  { shard, outcome }: { readonly shard: Shard; readonly outcome: ShardOutcome },
): Promise<void> {
  const content = outcome.kind === 'done' ? outcome.value : outcome.sentence
  await db.executeSql(
    `insert into matchwright_jobs.outcome (experiment, shard, kind, content)
     select id, $2, $3, $4 from matchwright_jobs.experiment where id = $1
     on conflict do nothing`,
    [shard.experiment, shard.shard, outcome.kind, content],
  )
  await boss.deleteJob(shard.type, jobId(shard), { db })
}

async function progressOf({ executeSql }: Connection, id: string): Promise<Progress> {
  const { rows } = await executeSql(
    `select shards,
       (select count(*) from matchwright_jobs.outcome where experiment = $1) as finished,
       (select count(*) from matchwright_jobs.outcome where experiment = $1 and kind = 'failed') as failed,
       (select count(*) from pgboss.job where name = type and id between $2 and $3 and state = 'failed') as given_up
     from matchwright_jobs.experiment where id = $1`,
    [id, jobId({ experiment: id, shard: 0 }), jobId({ experiment: id, shard: 2 ** 48 - 1 })],
  )
  const [row] = rows
  if (row === undefined) throw new RangeError(`there is no experiment ${id}`)
  const count = (name: string): number => Number(row[name])
  return { shards: count('shards'), finished: count('finished'), failed: count('failed'), givenUp: count('given_up') }
}

async function outcomesOf({ executeSql }: Connection, id: string): Promise<readonly FinishedShard[]> {
  const { rows } = await executeSql(
    'select shard, kind, content from matchwright_jobs.outcome where experiment = $1 order by shard',
    [id],
  )
  return rows.map(({ shard, kind, content }) => ({
    shard: Number(shard),
    outcome: kind === 'done' ? { kind, value: String(content) } : { kind: 'failed', sentence: String(content) },
  }))
}
