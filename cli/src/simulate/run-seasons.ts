import type { Nation, Tally } from '#engine/simulation'

/** Seasons `from`, `from + 1`, ... of a nation, counted; `onSeason` hears of each that is done. */
export type RunSeasons = (nation: Nation, seeds: Seeds, onSeason: () => void) => Promise<Tally>

export interface Seeds {
  readonly from: number
  readonly count: number
}

/** One after the other, in this thread. The simulation is loaded by those who ask for it. */
export const seasonsHere: RunSeasons = async (nation, { from, count }, onSeason) => {
  const { addTallies, simulateSeason, tallySeason } = await import('#engine/simulation')
  let tally: Tally | undefined
  for (let seed = from; seed < from + count; seed++) {
    const one = tallySeason(nation, simulateSeason(nation, { seed }))
    tally = tally === undefined ? one : addTallies(tally, one)
    onSeason()
  }
  if (tally === undefined) throw new RangeError(`seasons require a count of at least 1, got ${count}`)
  return tally
}
