import type { Facts } from '../facts.ts'
import type { ChosenList } from './choose-picks.ts'
import type { WorthAsking } from './list.ts'
import { weigh } from '#engine/solver'
import { mostTrusted } from '../claims/ledger.ts'
import { openFactor } from '../chances/doors.ts'
import { silenceWords } from '../chances/silence-words.ts'
import { sponsorshipRate } from '../programs/sponsorship.ts'
import { unsaidVisas } from '../programs/visa-unsaid.ts'

/** How many questions are put first: as many as somebody sends in an evening. */
const most = 10

/**
 * The programs to ask first, because the answer changes the list most. A listed one that says no makes room for the best of those left
 * out; one that says yes may get a signal, and one left out takes the place of the weakest on the list. What that is worth is read off the
 * slopes of the list.
 */
export function askFirst(chosen: ChosenList, { chances }: Pick<Facts, 'chances'>): readonly WorthAsking[] {
  const { entries } = chosen.listing
  const prices = pricesOf(chosen)
  const asked = entries.flatMap(({ candidate }, i): readonly WorthAsking[] => {
    const visas = unsaidVisas(candidate)
    if (visas === undefined) return []
    const rate = sponsorshipRate(candidate.program, visas, chances.sponsorship)
    const because = { ...silenceWords(visas, rate, chances.sponsorship), direction: 'neutral' as const }
    return [{ candidate, because, gain: gainOf(prices, i, { share: rate.share, gate: chances.closedGate.value }) }]
  })
  return asked
    .filter(({ gain }) => gain > 0)
    .toSorted((a, b) => b.gain - a.gain || (a.candidate.program.id < b.candidate.program.id ? -1 : 1))
    .slice(0, most)
}

/** What places and signals of the list are worth at the margin. */
interface Prices extends ChosenList {
  /** What each program adds without a signal. */
  readonly plain: Float64Array
  /** Programs left out, the best first. */
  readonly leftOut: readonly number[]
  /** The weakest that could give up its place, and the signal of a pool that could be moved from its holder: what either would cost. */
  readonly weakest: number
  readonly signal: ReadonlyMap<number, number>
}

function pricesOf(chosen: ChosenList): Prices {
  const { problem, solution } = chosen
  const { choice } = solution
  const { slope } = weigh(problem, choice)
  const plain = Float64Array.from(choice, (_, i) => slope[problem.optionStart[i]!]!)
  const programs = Array.from(choice, (_, i) => i)
  const movable = programs.filter((i) => choice[i] === problem.optionStart[i] && problem.fixed[i] === 0)
  const signal = new Map<number, number>()
  for (const i of programs) {
    const option = choice[i]!
    const pool = option < 0 ? -1 : problem.pool[option]!
    if (pool >= 0) signal.set(pool, Math.min(signal.get(pool) ?? Number.POSITIVE_INFINITY, slope[option]! - plain[i]!))
  }
  return {
    ...chosen,
    plain,
    leftOut: programs.filter((i) => choice[i]! < 0).toSorted((a, b) => plain[b]! - plain[a]!),
    weakest: movable.reduce((least, i) => Math.min(least, plain[i]!), Number.POSITIVE_INFINITY),
    signal,
  }
}

function gainOf(prices: Prices, i: number, { share, gate }: { readonly share: number; readonly gate: number }): number {
  const { plain, leftOut, weakest, solution } = prices
  const open = plain[i]! / openFactor(share, gate)
  const best = Math.max(open, ...signalledFrom(prices, i, open))
  if (solution.choice[i]! < 0) return share * Math.max(0, best - weakest)
  const next = leftOut.find((other) => other !== i)
  const replaced = next === undefined ? 0 : Math.max(0, plain[next]! - gate * open)
  return share * (best - open) + (1 - share) * replaced
}

/** What an open program would add with each signal that could be moved to it, less what its holder loses. */
function signalledFrom({ listing, problem, signal }: Prices, i: number, open: number): readonly number[] {
  const { candidate, chance } = listing.entries[i]!
  const { none } = chance.invitationAtNodes
  if (none === undefined || mostTrusted(candidate.program.claims.acceptsSignals)?.value === false) return []
  const expected = (atNodes: Float64Array): number => atNodes.reduce((sum, p, m) => sum + problem.weight[m]! * p, 0)
  return listing.pools.flatMap(({ specialty, level }, pool) => {
    const [cost, lifted] = [signal.get(pool), chance.invitationAtNodes[level]]
    if (specialty !== candidate.program.specialty || cost === undefined || lifted === undefined) return []
    return [(open * expected(lifted)) / expected(none) - cost]
  })
}
