import type { Chances, PlannedApplication } from '../../chances/chances.ts'
import { estimateChances } from '../../chances/estimate-chances.ts'
import type { Case } from '../../person/case.ts'
import type { Supposition } from '../../person/suppose.ts'
import { suppose } from '../../person/suppose.ts'
import type { Candidates } from '../../programs/candidate.ts'
import { findCandidates } from '../../programs/find-candidates.ts'
import type { ChosenList } from '../../list/choose-picks.ts'
import { choosePicks } from '../../list/choose-picks.ts'

/** One run of the advice, as far as the list. */
export interface World {
  readonly candidates: Candidates
  readonly chances: Chances
  readonly chosen: ChosenList
}

/** `near` is the list of a run much like this one. */
export function runIn(asked: Case, near?: readonly PlannedApplication[]): World {
  const candidates = findCandidates(asked)
  return choosing(asked, { candidates, chances: estimateChances({ ...asked, candidates }) }, near)
}

function choosing(
  asked: Case,
  { candidates, chances }: Pick<World, 'candidates' | 'chances'>,
  near: readonly PlannedApplication[] | undefined,
): World {
  const question = { ...asked, candidates, chances }
  return { candidates, chances, chosen: choosePicks(near === undefined ? question : { ...question, near }) }
}

/** The run of a supposition: room for applications changes neither what is open nor how likely it is, so only the list is chosen anew. */
export function runSupposing(asked: Case, supposed: readonly Supposition[], base: World): World {
  const otherwise = suppose(asked, supposed)
  if (otherwise === asked) return base
  const { picks } = base.chosen
  return supposed.some(({ kind }) => kind !== 'applications') ? runIn(otherwise, picks) : choosing(otherwise, base, picks)
}
