import type { Chances } from '../../chances/chances.ts'
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

export function runIn(asked: Case): World {
  const candidates = findCandidates(asked)
  const chances = estimateChances({ ...asked, candidates })
  return { candidates, chances, chosen: choosePicks({ ...asked, candidates, chances }) }
}

/** The run of a supposition: room for applications changes neither what is open nor how likely it is, so only the list is chosen anew. */
export function runSupposing(asked: Case, supposed: readonly Supposition[], base: World): World {
  const otherwise = suppose(asked, supposed)
  if (otherwise === asked) return base
  if (supposed.some(({ kind }) => kind !== 'applications')) return runIn(otherwise)
  const { candidates, chances } = base
  return { candidates, chances, chosen: choosePicks({ ...otherwise, candidates, chances }) }
}
