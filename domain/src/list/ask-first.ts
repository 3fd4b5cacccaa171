import type { Facts } from '../facts.ts'
import type { ChosenList } from './choose-picks.ts'
import type { WorthAsking } from './list.ts'
import { itemAt } from '#engine/keys'
import { dot } from '#engine/numbers'
import type { Margins } from '#engine/solver'
import { marginsOf } from '#engine/solver'
import { mostTrusted } from '../claims/ledger.ts'
import { openFactor } from '../chances/doors.ts'
import { silenceWords } from '../chances/silence-words.ts'
import { sponsorshipRate } from '../programs/sponsorship.ts'
import { unsaidVisas } from '../programs/visa-unsaid.ts'

/** How many questions are put first: as many as somebody sends in an evening. */
const most = 10
/** A hundredth of one in a hundred: an answer worth less changes nothing anybody would notice. Ours. */
const leastGain = 0.0001

/**
 * The programs to ask first, because the answer changes the list most. A listed one that says no makes room for the best of those left
 * out; one that says yes may get a signal, and one left out takes the place of the weakest on the list. What that is worth is read off the
 * slopes of the list.
 */
export function askFirst(chosen: ChosenList, { chances }: Pick<Facts, 'chances'>): readonly WorthAsking[] {
  const { entries } = chosen.listing
  const prices: Prices = { ...chosen, margins: marginsOf(chosen.problem, chosen.solution.choice) }
  const asked = entries.flatMap((entry, i) => {
    const { candidate, chance } = entry
    const visas = unsaidVisas(candidate)
    if (visas === undefined) return []
    const rate = sponsorshipRate(candidate.program, visas, chances.sponsorship)
    const because = { ...silenceWords(visas, rate, chances.sponsorship), direction: 'neutral' as const }
    const worth = gainOf(prices, i, { share: rate.share, gate: chances.closedGate.value })
    return [{ worth, one: { candidate, because, gain: chance.carriesNumber ? worth : undefined } }]
  })
  return asked
    .filter(({ worth, one }) => worth > (one.gain === undefined ? 0 : leastGain))
    .toSorted((a, b) => b.worth - a.worth || (a.one.candidate.program.id < b.one.candidate.program.id ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one)
}

interface Prices extends ChosenList {
  readonly margins: Margins
}

function gainOf(prices: Prices, i: number, { share, gate }: { readonly share: number; readonly gate: number }): number {
  const { plain, leftOut, weakest } = prices.margins
  const open = itemAt(plain, i) / openFactor(share, gate)
  const best = Math.max(open, ...signalledFrom(prices, i, open))
  if (leftOut.includes(i)) return share * Math.max(0, best - weakest)
  const next = leftOut.find((other) => other !== i)
  const replaced = next === undefined ? 0 : Math.max(0, itemAt(plain, next) - gate * open)
  return share * (best - open) + (1 - share) * replaced
}

/** What an open program would add with each signal that could be moved to it, less what its holder loses. */
function signalledFrom({ listing, problem, margins }: Prices, i: number, open: number): readonly number[] {
  const { candidate, chance } = itemAt(listing.entries, i)
  const none = chance.invitationAtNodes('none')
  if (none === undefined || mostTrusted(candidate.program.claims.acceptsSignals)?.value === false) return []
  return listing.pools.flatMap(({ specialty, level }, pool) => {
    const [cost, lifted] = [margins.signal.get(pool), chance.invitationAtNodes(level)]
    if (specialty !== candidate.program.specialty || cost === undefined || lifted === undefined) return []
    return [(open * dot(problem.weight, lifted)) / dot(problem.weight, none) - cost]
  })
}
