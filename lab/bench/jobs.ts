/**
 * One, two and four workers on one PostgreSQL: `npm run bench:jobs`, after a build. First shards that cost almost nothing, so that what is
 * measured is the queue; then whole national seasons. Every result is held against that of one process, outside the clock.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Nation } from '#engine/simulation'
import { openPostgres } from '#jobs/postgres'
import { seasonsHere } from '../../cli/src/simulate/run-seasons.ts'
import { seasonsInQueue, seasonsOf } from '../../cli/src/simulate/season-shards.ts'
import { nation as smallNation } from '../../engine/test/simulation/made-nation.ts'
import { theNation } from './the-nation.ts'
import { startPostgres } from '../../test/postgres/own-postgres.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
const server = await startPostgres()
const queue = await openPostgres(server.url)
console.log(`${availableParallelism()} processors, shared by the workers, PostgreSQL and whatever else runs here`)
let failed = false
try {
  await measure('shards of a few milliseconds', smallNation(), 400)
  await measure('national seasons', await theNation(), 8)
} finally {
  await queue.close()
  await server.stop()
}
process.exitCode = failed ? 1 : 0

async function measure(what: string, nation: Nation, count: number): Promise<void> {
  const expected = JSON.stringify(await seasonsHere(nation, { from: 1, count }, () => undefined))
  let alone = 0
  for (const workers of [1, 2, 4]) {
    const crew = await crewOf(workers)
    const before = server.processorMs()
    const began = performance.now()
    const type = seasonsOf(version)
    const tally = await seasonsInQueue(queue, { type, onTrouble: console.error })(nation, { from: 1, count }, () => undefined)
    const ms = performance.now() - began
    const database = server.processorMs() - before
    for (const worker of crew) worker.kill('SIGKILL')
    if (workers === 1) alone = ms
    if (JSON.stringify(tally) !== expected) {
      failed = true
      console.error(`FAILED: ${workers} workers counted otherwise than one process`)
    }
    const rate = (1000 * count) / ms
    console.log(
      `${count} ${what}, ${workers} workers: ${(ms / 1000).toFixed(1)} s, ${rate.toFixed(1)} a second, ${(alone / ms).toFixed(2)} times one worker; PostgreSQL ${(database / count).toFixed(2)} ms of processor a shard`,
    )
  }
}

/** Workers that are ready. */
function crewOf(count: number): Promise<readonly ChildProcess[]> {
  const words = ['dist/cli/matchwright.js', 'work', '--database', server.url]
  return Promise.all(
    Array.from({ length: count }, () => {
      const worker = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] })
      process.once('exit', () => worker.kill('SIGKILL'))
      return new Promise<ChildProcess>((resolve) => void worker.stderr.once('data', () => resolve(worker)))
    }),
  )
}
