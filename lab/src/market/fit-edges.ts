import type { Facts, IsoDate } from '#domain'
import type { MarketFacts, Rival, SpecialtyMarket } from '#domain/market'
import { nationalMarket, rivals } from '#domain/market'
import { logit } from '#engine/numbers'
import { addTallies, simulateSeason, tallySeason } from '#engine/simulation'
import type { Nation, Tally } from '#engine/simulation'

/**
 * Assumptions nobody publishes; docs/market.md says so. Standing counts little once somebody is seen:
 * the fitted slope of the chance per rank is near zero too.
 */
export const assumed = { standing: 0.3, appeal: 1, interviewSpread: 0.35 }

const rounds = 12
const seasons = 4
const start: Readonly<Record<Rival, number>> = { usMd: 0.8, usDo: 0.5, usImg: 0.2 }

export type Edges = Readonly<Record<Rival, number>>

/**
 * What being of each rival group adds where programs rank: three numbers for the whole nation, so that the log-odds of the large groups'
 * match rates of 2026 are met on average, and rivals share their positions as in 2025. No specialty's own rate is fitted.
 */
export function fitEdges(
  facts: Facts,
  specialties: readonly SpecialtyMarket[],
  on: { readonly match: number; readonly today: IsoDate },
): Edges {
  const { nation } = nationalMarket(facts, { specialties, tastes: tastesAt(start) }, on)
  const wanted = wantedOf(facts, specialties)
  let edges = start
  for (let round = 0; round < rounds; round++) {
    const seen = seenIn({ ...nation, tastes: { ...nation.tastes, groupEdge: rivals.map((kind) => edges[kind]) } }, wanted)
    const common = 1.5 * (seen.openness - wanted.openness)
    const moved = (kind: Rival): number => edges[kind] + common + 1.5 * Math.log(wanted.share[kind] / seen.share[kind])
    edges = { usMd: moved('usMd'), usDo: moved('usDo'), usImg: moved('usImg') }
  }
  return edges
}

/** The tastes with these edges, each with where it comes from. */
export function tastesAt(edges: Edges): MarketFacts['tastes'] {
  const fitted = {
    source:
      'Fitted to the mean log-odds of the match rates of large groups of non-US IMGs of 2026, and to the shares of rivals among the matched of 2025 (own computation)',
    asOf: '2026',
    known: 'estimated',
  } as const
  const own = { source: 'Own assumption: no public table', asOf: '2026', known: 'derived' } as const
  return {
    edge: {
      usMd: { value: edges.usMd, ...fitted },
      usDo: { value: edges.usDo, ...fitted },
      usImg: { value: edges.usImg, ...fitted },
    },
    standing: { value: assumed.standing, ...own },
    appeal: { value: assumed.appeal, ...own },
    interviewSpread: { value: assumed.interviewSpread, ...own },
  }
}

/** Figures of the whole nation: mean log-odds of the studied group's match rates, and how rivals share what they get. */
interface National {
  readonly openness: number
  readonly share: Readonly<Record<Rival, number>>
}

interface Wanted extends National {
  /** By number of the specialty: whether the rate of 2026 is printed of a hundred or more, and whether the counts of 2025 hold nearly all positions. */
  readonly large: readonly boolean[]
  readonly counted: readonly boolean[]
}

/** Advanced positions are missing from the counts of first-year positions; those specialties say nothing about shares. */
const nearlyAll = 0.85

function wantedOf({ specialties: all }: Facts, markets: readonly SpecialtyMarket[]): Wanted {
  const statistics = markets.map(({ specialty }) => all.find(({ id }) => id === specialty)?.statistics)
  const large = statistics.map((one) => (one?.matched?.value ?? 0) + (one?.notMatched?.value ?? 0) >= 100)
  const counted = markets.map(
    ({ matched: by, positions }) =>
      rivals.reduce((sum, kind) => sum + by[kind].value, by.nonUsImg.value) > nearlyAll * positions.value,
  )
  const of = (kind: Rival): number =>
    markets.reduce((sum, one, s) => sum + (counted[s] === true ? one.matched[kind].value : 0), 0)
  return {
    openness: meanLogOdds(
      statistics.flatMap((one, s) => (large[s] === true && one?.matchRate !== undefined ? [one.matchRate.value] : [])),
    ),
    share: shares(of),
    large,
    counted,
  }
}

function seenIn(nation: Nation, { large, counted }: Wanted): National {
  const tally = Array.from({ length: seasons }, (_, i): Tally =>
    tallySeason(nation, simulateSeason(nation, { seed: i + 1 })),
  ).reduce(addTallies)
  const first = tally.specialties.filter((_, s) => large[s])
  const all = tally.specialties.filter((_, s) => counted[s])
  return {
    openness: meanLogOdds(first.map(({ matched, listed }) => matched / listed)),
    share: shares((kind) => all.reduce((sum, { placed }) => sum + placed[rivals.indexOf(kind) + 1]!, 0)),
  }
}

function shares(of: (kind: Rival) => number): National['share'] {
  const all = rivals.reduce((sum, kind) => sum + of(kind), 0)
  return { usMd: of('usMd') / all, usDo: of('usDo') / all, usImg: of('usImg') / all }
}

function meanLogOdds(rates: readonly number[]): number {
  return rates.reduce((sum, rate) => sum + logit(rate), 0) / rates.length
}
