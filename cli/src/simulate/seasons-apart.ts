/** National seasons in several threads: each draws its share, and counts add to the same sum however they are split. */
import { availableParallelism } from 'node:os'
import { parentPort, Worker } from 'node:worker_threads'
import type { Nation, Tally } from '#engine/simulation'
import type { RunSeasons, Seeds } from './run-seasons.ts'
import { seasonsHere } from './run-seasons.ts'

interface SeasonTask {
  readonly nation: Nation
  readonly seeds: Seeds
}

type Reply = { readonly kind: 'season' } | { readonly kind: 'tally'; readonly tally: Tally }

/** Draws seasons in workers of `script`, which answers as `answerAsSeasons` does. */
export function seasonsApart(script: URL, threads: number = availableParallelism()): RunSeasons {
  return async (nation, { from, count }, onSeason) => {
    const { addTallies } = await import('#engine/simulation')
    const used = Math.max(1, Math.min(threads, count))
    const parts = Array.from({ length: used }, (_, t): Seeds => {
      const [start, end] = [Math.floor((t * count) / used), Math.floor(((t + 1) * count) / used)]
      return { from: from + start, count: end - start }
    })
    const tallies = await Promise.all(
      parts.map((seeds) => runIn(new Worker(script, { workerData: { nation, seeds } satisfies SeasonTask }), onSeason)),
    )
    return tallies.reduce(addTallies)
  }
}

function runIn(worker: Worker, onSeason: () => void): Promise<Tally> {
  return new Promise((resolve, reject) => {
    worker.on('message', (reply: Reply) => {
      if (reply.kind === 'tally') resolve(reply.tally)
      else onSeason()
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`a thread that drew seasons ended before it had counted them (code ${code})`)))
  })
}

/** Whether a worker was started to draw seasons. */
export function isSeasonTask(data: unknown): data is SeasonTask {
  return typeof data === 'object' && data !== null && 'nation' in data && 'seeds' in data
}

/** The worker's side. */
export async function answerAsSeasons({ nation, seeds }: SeasonTask): Promise<void> {
  const tally = await seasonsHere(nation, seeds, () => reply({ kind: 'season' }))
  reply({ kind: 'tally', tally })
}

function reply(said: Reply): void {
  // A port between threads has no origin; that is for windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(said)
}
