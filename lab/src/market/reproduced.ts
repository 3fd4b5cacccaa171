import type { Facts, SpecialtyId } from '#domain'
import type { Tally } from '#engine/simulation'
import { markdownTable } from '../documents/markdown-table.ts'

/** A published match rate beside what the market, fitted to none of them alone, brings; rates and errors in points of 100. */
export interface Reproduced {
  readonly name: string
  /** Non-US IMGs who ranked the specialty first and whose outcome is printed. */
  readonly applicants: number
  readonly published: number
  readonly market: number
  /** The chain of chances with the specialty’s own figures left out; undefined where the group is too small to tell. */
  readonly leftOut: number | undefined
  /** Standard error that sampling alone leaves the published rate. */
  readonly sampling: number
}

/** Groups below a hundred applicants cannot tell a miss of five points from chance. */
export const large = 100

interface Drawn {
  readonly tally: Tally
  readonly specialties: readonly SpecialtyId[]
}

/** Every specialty whose rate is published, the largest first. `leftOut` is the chain’s miss by specialty, in points. */
export function reproduced(
  { tally, specialties }: Drawn,
  facts: Facts,
  leftOut: ReadonlyMap<string, number>,
): readonly Reproduced[] {
  return tally.specialties
    .flatMap(({ matched, listed }, s): readonly Reproduced[] => {
      const known = facts.specialties.find(({ id }) => id === specialties[s])
      const { matchRate, matched: yes, notMatched: no } = known?.statistics ?? {}
      if (known === undefined || matchRate === undefined || yes === undefined || no === undefined) return []
      const [applicants, rate] = [yes.value + no.value, matchRate.value]
      const missed = leftOut.get(known.id)
      return [
        {
          name: known.name,
          applicants,
          published: 100 * rate,
          market: (100 * matched) / listed,
          leftOut: missed === undefined ? undefined : 100 * rate + missed,
          sampling: 100 * Math.sqrt((rate * (1 - rate)) / applicants),
        },
      ]
    })
    .toSorted((one, other) => other.applicants - one.applicants)
}

/** Whether more than sampling lies between the market and what was published, nineteen times in twenty. */
export function isMissed({ market, published, sampling }: Reproduced): boolean {
  return Math.abs(market - published) > 1.96 * sampling
}

/** Root mean square of some misses. */
export function rootMeanSquare(misses: readonly number[]): number {
  return Math.sqrt(misses.reduce((sum, one) => sum + one * one, 0) / misses.length)
}

/** The rows as a table, and what they come to, as docs/market.md shows them. */
export function reproducedInWords(rows: readonly Reproduced[], seasons: number): string {
  const lines = rows.map((row) => [
    row.name,
    String(row.applicants),
    row.published.toFixed(1),
    row.market.toFixed(1),
    row.leftOut === undefined ? '' : row.leftOut.toFixed(1),
    `${signed(row.market - row.published)}${isMissed(row) ? ' **missed**' : ''}`,
    (1.96 * row.sampling).toFixed(1),
  ])
  const head = ['Specialty', 'Applicants', 'Published', 'Market', 'Chain, left out', 'Market minus published', 'Sampling']
  const [many, few] = [rows.filter(({ applicants }) => applicants >= large), rows.filter(({ applicants }) => applicants < large)]
  const missOf = (some: readonly Reproduced[]): string => rootMeanSquare(some.map((row) => row.market - row.published)).toFixed(1)
  const chain = many.flatMap(({ leftOut, published }) => (leftOut === undefined ? [] : [leftOut - published]))
  const sampling = (some: readonly Reproduced[]): string => rootMeanSquare(some.map((row) => row.sampling)).toFixed(1)
  return [
    markdownTable(head, lines, [1, 2, 3, 4, 5, 6]),
    `Root mean square miss over ${seasons} seasons: of the ${many.length} groups of ${large} applicants or more ${missOf(many)} points, where the chain, a specialty left out, misses by ${rootMeanSquare(chain).toFixed(1)} (sampling alone ${sampling(many)}); of the ${few.length} smaller ones ${missOf(few)} (sampling alone ${sampling(few)}). Missed, by more than sampling leaves nineteen times in twenty: ${rows.filter(isMissed).length} of ${rows.length}.`,
  ].join('\n\n')
}

function signed(points: number): string {
  return `${points > 0 ? '+' : ''}${points.toFixed(1)}`
}
