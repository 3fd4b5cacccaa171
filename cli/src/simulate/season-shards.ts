import type { Nation, ProgramColumns, Tally } from '#engine/simulation'
import type { JobQueue, JobType } from '#jobs'
import { runExperiment } from '#jobs'
import type { RunSeasons, Seeds } from './run-seasons.ts'
import { seasonsHere } from './run-seasons.ts'

/** A nation and the seasons to draw of it, in the form JSON carries without loss. */
export interface SeasonsAsked {
  readonly nation: Plain
  readonly seeds: Seeds
}

type Columns<List> = Readonly<Record<Exclude<keyof ProgramColumns, 'toOthers'>, List>> & {
  readonly toOthers: readonly List[]
}
type Specialty = Nation['specialties'][number]
interface Plain extends Omit<Nation, 'specialties'> {
  readonly specialties: readonly (Omit<Specialty, 'programs'> & { readonly programs: Columns<readonly number[]> })[]
}

/** Seasons drawn and counted, one a shard, as a kind of work for workers of this version of the tool. */
export function seasonsOf(version: string): JobType<SeasonsAsked, Tally> {
  return {
    name: `seasons ${version}`,
    leaseSeconds: 60,
    work: ({ nation, seeds }, shard) => seasonsHere(nationOf(nation), { from: seeds.from + shard, count: 1 }, () => undefined),
  }
}

/** Draws seasons by whoever works on the queue; the counts are those of one thread. */
export function seasonsInQueue(
  queue: JobQueue,
  { type, onTrouble }: { readonly type: JobType<SeasonsAsked, Tally>; readonly onTrouble: (sentence: string) => void },
): RunSeasons {
  return async (nation, seeds, onSeason) => {
    let heard = 0
    const onProgress = ({ finished }: { readonly finished: number }): void => {
      for (; heard < finished; heard++) onSeason()
    }
    const input = { nation: plain(nation), seeds }
    const { addTallies } = await import('#engine/simulation')
    const tallies = await runExperiment(queue, type, { input, shards: seeds.count, onProgress, onTrouble })
    return tallies.reduce(addTallies)
  }
}

function plain(nation: Nation): Plain {
  const specialties = nation.specialties.map((one) => {
    return { ...one, programs: eachColumn(one.programs, (column) => Array.from(column)) }
  })
  return { ...nation, specialties }
}

function nationOf(nation: Plain): Nation {
  const specialties = nation.specialties.map((one) => ({
    ...one,
    programs: {
      ...eachColumn(one.programs, (column) => Float64Array.from(column)),
      positions: Int32Array.from(one.programs.positions),
    },
  }))
  return { ...nation, specialties }
}

function eachColumn<To>(columns: Columns<ArrayLike<number>>, change: (column: ArrayLike<number>) => To): Columns<To> {
  const { positions, baseline, own, popularity, toOthers, appeal, leaning } = columns
  return {
    positions: change(positions),
    baseline: change(baseline),
    own: change(own),
    popularity: change(popularity),
    toOthers: toOthers.map(change),
    appeal: change(appeal),
    leaning: change(leaning),
  }
}
