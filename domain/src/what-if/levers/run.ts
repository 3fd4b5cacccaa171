import type { Chances, PlannedApplication } from '../../chances/chances.ts'
import { estimateChances } from '../../chances/estimate-chances.ts'
import type { Run } from '../../chances/change-in-matching.ts'
import type { Case } from '../../person/case.ts'
import type { Supposition } from '../../person/suppose.ts'
import { suppose } from '../../person/suppose.ts'
import type { Candidates } from '../../programs/candidate.ts'
import { findCandidates } from '../../programs/find-candidates.ts'
import type { ChosenList } from '../../list/choose-picks.ts'
import { choosePicks } from '../../list/choose-picks.ts'
import type { Addition } from '../../list/extend-list.ts'
import { extendList } from '../../list/extend-list.ts'

/** One run of the advice, as far as the list. */
export interface World {
  readonly candidates: Candidates
  readonly chances: Chances
  readonly chosen: ChosenList
}

/** `near` is the list of a run much like this one. */
export function runIn(asked: Case, near?: readonly PlannedApplication[]): World {
  const weighed = weigh(asked)
  const question = { ...asked, ...weighed }
  return { ...weighed, chosen: choosePicks(near === undefined ? question : { ...question, near }) }
}

function weigh(asked: Case): Pick<World, 'candidates' | 'chances'> {
  const candidates = findCandidates(asked)
  return { candidates, chances: estimateChances({ ...asked, candidates }) }
}

/** The run of a supposition, its list chosen anew. */
export function runSupposing(asked: Case, supposed: readonly Supposition[], base: World): World {
  const otherwise = suppose(asked, supposed)
  return otherwise === asked ? base : runIn(otherwise, base.chosen.picks)
}

/** The run of a supposition in which the list stays as it is and more is sent beside it. */
export function runBeside(
  asked: Case,
  supposed: readonly Supposition[],
  { base, more }: { readonly base: World; readonly more: Addition },
): Run {
  const otherwise = suppose(asked, supposed)
  const { candidates, chances } = otherwise === asked ? base : weigh(otherwise)
  return { chances, picks: extendList({ ...otherwise, candidates, chances }, base.chosen.picks, more) }
}
