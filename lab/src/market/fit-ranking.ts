import type { Facts, IsoDate } from '#domain'
import type { MarketFacts, NationalMarket, Rival, Senior } from '#domain/market'
import { nationalMarket, rivals } from '#domain/market'
import { logit } from '#engine/numbers'
import type { Nation, SimulatedSeason } from '#engine/simulation'
import { addTallies, simulateSeason, tallySeason } from '#engine/simulation'
import { matchedFirst } from './first-choices.ts'
import type { WorthByProgram } from './worth-by-program.ts'
import { meanOf, worthByProgram } from './worth-by-program.ts'

/**
 * Assumptions nobody publishes; docs/market.md says so. Standing counts little once somebody is seen:
 * the fitted slope of the chance per rank is near zero too.
 */
export const assumed = { standing: 0.3, appeal: 0.5, interviewSpread: 0.35 }

const rounds = 16
const seasons = 4
const start: Ranking = { usMd: 0.5, usDo: 0, others: 0.5, leaning: 0.5 }

/** What being of each rival group adds where programs rank, and what one log of leaning adds for non-US IMGs. */
export type Ranking = Readonly<Record<Rival | 'leaning', number>>

/**
 * How programs rank: four numbers for the whole nation, each for one figure that is printed or, the last, worked out of printed ones. As
 * many MD and DO seniors match to the specialty they rank first, the log-odds of the large groups' match rates of non-US IMGs are met on
 * average, and so is the power by which the worth of an interview rises with the share of non-US IMGs in the feeders. No specialty's own
 * rate is fitted, nor its own power.
 */
export function fitRanking(
  facts: Facts,
  counts: Pick<MarketFacts, 'applicants' | 'specialties'>,
  on: { readonly match: number; readonly today: IsoDate },
): Ranking {
  const market = nationalMarket(facts, { ...counts, tastes: tastesAt(start) }, on)
  const statistics = counts.specialties.map(({ specialty }) => facts.specialties.find(({ id }) => id === specialty)?.statistics)
  const large = statistics.map((one) => (one?.matched?.value ?? 0) + (one?.notMatched?.value ?? 0) >= 100)
  const wanted = meanLogOdds(
    statistics.flatMap((one, s) => (large[s] === true && one?.matchRate !== undefined ? [one.matchRate.value] : [])),
  )
  let at = start
  for (let round = 0; round < rounds; round++) {
    const seen = seenIn({ ...market, nation: rankingIn(market.nation, at) }, facts, large)
    const moved = (kind: Senior): number => at[kind] + 0.8 * (logit(matchedFirst(kind)) - logit(seen.matchedFirst[kind]))
    at = {
      usMd: moved('usMd'),
      usDo: moved('usDo'),
      others: at.others + 2 * (seen.openness - wanted),
      leaning: at.leaning + meanOf(seen.worth.chain) - meanOf(seen.worth.drawn),
    }
  }
  return at
}

function rankingIn(nation: Nation, at: Ranking): Nation {
  return { ...nation, tastes: { ...nation.tastes, groupEdge: rivals.map((kind) => at[kind]), leaning: at.leaning } }
}

/** The tastes with this ranking, each with where it comes from. */
export function tastesAt(ranking: Ranking): MarketFacts['tastes'] {
  const fitted = {
    source:
      'Fitted to the shares of US seniors who match to the specialty they rank first (2026 and 2024) and to the mean log-odds of the match rates of large groups of non-US IMGs of 2026 (own computation)',
    asOf: '2026',
    known: 'estimated',
  } as const
  const own = { source: 'Own assumption: no public table', asOf: '2026', known: 'derived' } as const
  return {
    edge: {
      usMd: { value: ranking.usMd, ...fitted },
      usDo: { value: ranking.usDo, ...fitted },
      others: { value: ranking.others, ...fitted },
    },
    leaning: {
      value: ranking.leaning,
      ...fitted,
      source:
        'Fitted to the mean power, over the feeders, by which the worth of an interview rises with the share of non-US IMGs among the residents (own computation)',
      asOf: '2024',
    },
    standing: { value: assumed.standing, ...own },
    appeal: {
      value: assumed.appeal,
      ...own,
      source:
        'Own assumption, at the upper end of what the choices say at which US seniors ended in 2008, 2016 and 2017 (NRMP, as quoted)',
    },
    interviewSpread: { value: assumed.interviewSpread, ...own },
  }
}

/** Figures of the whole nation: mean log-odds of the studied group's match rates, the seniors who match to what they rank first, and interviews' worth. */
interface National {
  readonly openness: number
  readonly matchedFirst: Readonly<Record<Senior, number>>
  readonly worth: WorthByProgram
}

function seenIn(market: NationalMarket, facts: Facts, large: readonly boolean[]): National {
  const { nation } = market
  const drawn = Array.from({ length: seasons }, (_, i) => simulateSeason(nation, { seed: i + 1 }))
  const { specialties } = drawn.map((season) => tallySeason(nation, season)).reduce(addTallies)
  return {
    openness: meanLogOdds(specialties.filter((_, s) => large[s]).map(({ matched, listed }) => matched / listed)),
    matchedFirst: { usMd: shareMatchedFirst(drawn, 'usMd'), usDo: shareMatchedFirst(drawn, 'usDo') },
    worth: worthByProgram(market, facts, drawn),
  }
}

/** Of the rivals of a kind the share that gets a place of the specialty they want first. */
export function shareMatchedFirst(drawn: readonly SimulatedSeason[], kind: Rival): number {
  const group = rivals.indexOf(kind) + 1
  let [matched, all] = [0, 0]
  for (const { pool, program, offset } of drawn)
    for (let a = 0; a < pool.size; a++) {
      if (pool.group[a] !== group) continue
      const [first, at] = [pool.first[a] ?? 0, program[a] ?? -1]
      all++
      if (at >= (offset[first] ?? 0) && at < (offset[first + 1] ?? Infinity)) matched++
    }
  return matched / all
}

function meanLogOdds(rates: readonly number[]): number {
  return rates.reduce((sum, rate) => sum + logit(rate), 0) / rates.length
}
