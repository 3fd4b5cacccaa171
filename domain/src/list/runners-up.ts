import { itemAt } from '#engine/keys'
import type { Exchange } from '#engine/solver'
import { mostPromising, nearestSwap, searchFrom } from '#engine/solver'
import { worthText } from '../say/chance.ts'
import type { ChosenList } from './choose-picks.ts'
import type { RunnerUp } from './list.ts'

/** How many programs that just missed the list are named. */
const named = 12

/**
 * The programs that came nearest to the list: for each, the listed program it would have to push out at the least loss,
 * with or without its signal, and how much the list would lose. Nearest first.
 */
export function findRunnersUp(chosen: ChosenList): readonly RunnerUp[] {
  const search = searchFrom(chosen.problem, chosen.solution.choice)
  return mostPromising(search, named)
    .flatMap((program) => nearestSwap(search, program) ?? [])
    .toSorted((a, b) => b.gain - a.gain)
    .map((swap) => describe(chosen, swap))
}

function describe({ listing }: ChosenList, { inn, out, gain }: Exchange): RunnerUp {
  const entry = itemAt(listing.entries, inn.program)
  const { candidate, chance, fit } = entry
  const isNumbered = entry.chance.carriesNumber
  const rival = itemAt(listing.entries, out.program).candidate.program
  const signal = itemAt(listing.levels, inn.to)
  const by = Math.max(0, -gain)
  const text =
    by === 0
      ? `Would do as well as ${rival.name}, ${rival.state}`
      : `Lost its place to ${rival.name}, ${rival.state}${isNumbered ? `, by ${worthText(by)}` : ''}`
  return {
    candidate,
    signal,
    match: chance.match[signal],
    invitation: chance.invitation[signal],
    fit: fit.value,
    lostTo: rival.id,
    by: isNumbered ? by : undefined,
    reasons: [{ text, direction: 'neutral' }],
  }
}
