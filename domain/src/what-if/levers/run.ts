import type { Chances } from '../../chances/chances.ts'
import { estimateChances } from '../../chances/estimate-chances.ts'
import type { Case } from '../../person/case.ts'
import { findCandidates } from '../../programs/find-candidates.ts'
import type { ChosenList } from '../../list/choose-picks.ts'
import { choosePicks } from '../../list/choose-picks.ts'

/** One run of the advice, as far as the list. */
export interface World {
  readonly chances: Chances
  readonly chosen: ChosenList
}

export function runIn(asked: Case): World {
  const candidates = findCandidates(asked)
  const chances = estimateChances({ ...asked, candidates })
  return { chances, chosen: choosePicks({ ...asked, candidates, chances }) }
}
