import type { Facts } from '#domain'
import type { NationalMarket } from '#domain/market'
import { rivals } from '#domain/market'
import { normalQuantile, wilsonInterval } from '#engine/numbers'
import type { SpecialtyTally, Tally } from '#engine/simulation'

/** What many drawn seasons brought non-US IMGs in the specialty of their first choice, beside what was published; chances from 0 to 1. */
export interface SimulateJson {
  readonly match: number
  readonly seasons: number
  readonly specialties: readonly SimulatedJson[]
}

export interface SimulatedJson {
  readonly specialty: string
  readonly name: string
  /** Null where nothing is printed. */
  readonly published: Published | null
  readonly simulated: Simulated
  /** Positions of a season by who got them. */
  readonly placed: Readonly<Record<string, number>>
  /** Chance to match by the programs ranked, from one. */
  readonly byRanks: readonly ByRanks[]
}

interface Published {
  readonly matchRate: number
  readonly listed: number
  readonly ranksMatched: number | null
  readonly ranksNotMatched: number | null
}

interface Simulated {
  readonly matchRate: number
  /** What sampling leaves open, 8 times in 10. */
  readonly low: number
  readonly high: number
  /** A season's applicants with a list, and share of all who applied. */
  readonly listed: number
  readonly shareListed: number
  readonly ranksMatched: number
  readonly ranksNotMatched: number
}

interface ByRanks {
  readonly ranks: number
  readonly applicants: number
  readonly matchRate: number
}

const width = normalQuantile(0.9)
const mostRanks = 15

/** Puts counts of drawn seasons beside the published figures. */
export function simulateJson(
  market: NationalMarket,
  tally: Tally,
  { facts, match }: { readonly facts: Facts; readonly match: number },
): SimulateJson {
  return {
    match,
    seasons: tally.seasons,
    specialties: tally.specialties.map((one, s) => {
      const id = market.specialties[s]
      const known = facts.specialties.find((specialty) => specialty.id === id)
      if (id === undefined || known === undefined) throw new RangeError('a tally requires the market it was drawn from')
      return {
        specialty: id,
        name: known.name,
        published: publishedOf(known.statistics),
        simulated: simulatedOf(one, tally.seasons),
        placed: Object.fromEntries(['nonUsImg', ...rivals].map((kind, g) => [kind, (one.placed[g] ?? 0) / tally.seasons])),
        byRanks: byRanksOf(one),
      }
    }),
  }
}

function publishedOf({
  matchRate,
  matched,
  notMatched,
  ranksMatched,
  ranksNotMatched,
}: Facts['specialties'][number]['statistics']): Published | null {
  if (matchRate === undefined || matched === undefined || notMatched === undefined) return null
  return {
    matchRate: matchRate.value,
    listed: matched.value + notMatched.value,
    ranksMatched: ranksMatched?.value.mean ?? null,
    ranksNotMatched: ranksNotMatched?.value.mean ?? null,
  }
}

function simulatedOf(one: SpecialtyTally, seasons: number): Simulated {
  return {
    matchRate: one.matched / one.listed,
    ...wilsonInterval({ hits: one.matched, n: one.listed, width }),
    listed: one.listed / seasons,
    shareListed: one.listed / one.applied,
    ranksMatched: meanRanks(one.matchedByRanks),
    ranksNotMatched: meanRanks(one.notMatchedByRanks),
  }
}

function meanRanks(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return counts.reduce((sum, count, k) => sum + k * count, 0) / all
}

function byRanksOf({ matchedByRanks, notMatchedByRanks }: SpecialtyTally): readonly ByRanks[] {
  return Array.from({ length: mostRanks }, (_, i): ByRanks => {
    const ranks = i + 1
    const [yes, no] = [matchedByRanks[ranks] ?? 0, notMatchedByRanks[ranks] ?? 0]
    return { ranks, applicants: yes + no, matchRate: yes / (yes + no) }
  }).filter(({ applicants }) => applicants > 0)
}
