/** The queue on a real PostgreSQL, and real workers that are killed. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobQueue } from '#jobs'
import { openPostgres } from '#jobs/postgres'
import { seasonsHere } from '../../cli/src/simulate/run-seasons.ts'
import { seasonsInQueue, seasonsOf } from '../../cli/src/simulate/season-shards.ts'
import { toolVersion } from '../../cli/src/tool-version.ts'
import { nation } from '../../engine/test/simulation/made-nation.ts'
import type { OwnPostgres } from '../../test/postgres/own-postgres.ts'
import { findPostgres, startPostgres } from '../../test/postgres/own-postgres.ts'
import { contractOf } from './contract.ts'

if (findPostgres() === undefined) {
  console.log('SKIPPED: PostgreSQL is not on this machine.')
  it.skip('the queue on PostgreSQL')
} else {
  testsOnPostgres()
}

function testsOnPostgres(): void {
  let server: OwnPostgres
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  contractOf('on PostgreSQL', async () => ({ open: () => openPostgres(server.url), end: async () => undefined }))

  describe('workers of the built tool', () => {
    let queue: JobQueue
    beforeAll(async () => {
      queue = await openPostgres(server.url)
    })
    afterAll(() => queue.close())

    it('killed twenty times during two hundred shards, and the database once, bring what one process brings, to the byte', async () => {
      const seeds = { from: 1, count: 200 }
      // What is lost with a worker is done again after a second here, not after a minute.
      const type = { ...seasonsOf(await toolVersion()), leaseSeconds: 1 }
      const crew = workersThatAreKilled(server.url, 20)
      let isKilled = false
      const draw = seasonsInQueue(queue, { type, onTrouble: () => undefined })
      const tally = await draw(nation(), seeds, () => {
        if (crew.killed() < 10 || isKilled) return
        isKilled = true
        void server.killAndStart()
      }).finally(crew.end)
      expect(crew.killed()).toBe(20)
      expect(isKilled).toBe(true)
      expect(JSON.stringify(tally)).toBe(JSON.stringify(await seasonsHere(nation(), seeds, () => undefined)))
    })
  })
}

interface Crew {
  readonly killed: () => number
  readonly end: () => Promise<void>
}

/** Two workers at a time. Each is killed in the midst of its work, when it says that it has taken its fifth shard, and replaced, `times` times. */
function workersThatAreKilled(url: string, times: number): Crew {
  let killed = 0
  let isOver = false
  const here = new Set<ChildProcess>()
  const start = (): void => {
    const worker = spawn(process.execPath, ['dist/cli/matchwright.js', 'work', '--database', url], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    here.add(worker)
    let taken = 0
    worker.stderr.setEncoding('utf8').on('data', (said: string) => {
      taken += said.split('Takes shard').length - 1
      if (taken < 5 || killed >= times || worker.killed) return
      killed++
      worker.kill('SIGKILL')
    })
    // Killed, or started while the database was down.
    worker.once('exit', () => {
      here.delete(worker)
      if (!isOver) start()
    })
  }
  start()
  start()
  return {
    killed: () => killed,
    end: async () => {
      isOver = true
      const gone = [...here].map((worker) => new Promise((resolve) => void worker.once('exit', resolve)))
      for (const worker of here) worker.kill('SIGTERM')
      await Promise.all(gone)
    },
  }
}
