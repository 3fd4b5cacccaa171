import type { NationalMarket } from '#domain/market'
import { logit } from '#engine/numbers'
import type { Nation, Tally } from '#engine/simulation'
import { addTallies, simulateSeason, tallySeason } from '#engine/simulation'

const rounds = 6
const seasons = 4
/** Fewer with a list in those seasons say too little of a level. */
const enough = 300

/**
 * The nation in which every specialty is as open to the studied group as the chain of chances says: what a rank is worth is moved until
 * as many of those with a list match. What a chosen list then gets more or less than promised comes of the choice, and not of the nation.
 */
export function asBelieved({ nation, believed }: Pick<NationalMarket, 'nation' | 'believed'>): Nation {
  let levels = believed.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    const { specialties } = drawn(withLevels(nation, levels))
    levels = levels.map((level, s) => {
      const { matched, listed } = specialties[s]!
      const share = Math.min(1 - 0.5 / listed, Math.max(0.5 / listed, matched / listed))
      return listed < enough ? level : level + 1.2 * (logit(believed[s]!) - logit(share))
    })
  }
  return withLevels(nation, levels)
}

function drawn(nation: Nation): Tally {
  return Array.from({ length: seasons }, (_, i) => tallySeason(nation, simulateSeason(nation, { seed: i + 1 }))).reduce(
    addTallies,
  )
}

function withLevels(nation: Nation, levels: readonly number[]): Nation {
  const specialties = nation.specialties.map((one, s) => ({ ...one, studied: { ...one.studied, rankLevel: levels[s]! } }))
  return { ...nation, specialties }
}
