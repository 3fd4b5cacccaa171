import { simulateSeason, tallySeason } from '#engine/simulation'
import { seasonsHere } from '../../cli/src/simulate/run-seasons.ts'
import { seasonsApart } from '../../cli/src/simulate/seasons-apart.ts'
import { startProcessorTime } from '../../test/processor-time.ts'
import { theNation } from './the-nation.ts'

const threads = 2

/**
 * Whole seasons of the nation in two threads of `script`, which answers as `answerAsSeasons` does, on the clock; then a tenth of them in
 * one thread, whose counts must be those of two. Returns what failed.
 */
export async function benchDraws(script: URL, draws: number): Promise<readonly string[]> {
  const nation = await theNation()
  const began = performance.now()
  const processorTime = startProcessorTime()
  await seasonsApart(script, threads)(nation, { from: 1, count: draws }, () => undefined)
  const [seconds, each] = [(performance.now() - began) / 1000, processorTime() / draws]
  const thousand = draws === 1000 ? '' : `, so 1,000 ${((1000 * seconds) / draws).toFixed(1)} s`
  console.log(
    `${draws} national seasons drawn and counted in ${threads} threads: ${seconds.toFixed(1)} s${thousand}; ${each.toFixed(0)} ms of processor time each`,
  )
  const some = { from: 1, count: Math.max(threads, Math.round(draws / 10)) }
  const [apart, here] = await Promise.all([
    seasonsApart(script, threads)(nation, some, () => undefined),
    seasonsHere(nation, some, () => undefined),
  ])
  const season = tallySeason(nation, simulateSeason(nation, { seed: 1 }))
  const seats = season.specialties.every(({ placed }, s) => placed.reduce((a, b) => a + b, 0) <= positionsOf(nation, s))
  return [
    ...(JSON.stringify(apart) === JSON.stringify(here) ? [] : ['threads count as one does']),
    ...(seats ? [] : ['no specialty fills more positions than it has']),
  ]
}

function positionsOf({ specialties }: Awaited<ReturnType<typeof theNation>>, s: number): number {
  return specialties[s]?.programs.positions.reduce((a, b) => a + b, 0) ?? 0
}
