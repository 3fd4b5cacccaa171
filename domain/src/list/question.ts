import type { Chances, PlannedApplication } from '../chances/chances.ts'
import type { Case } from '../person/case.ts'
import type { Candidates } from '../programs/candidate.ts'
import type { Ceiling } from './list.ts'
import type { ProgramId } from '../units.ts'

/** What a list is chosen from. */
export interface ListQuestion extends Pick<Case, 'person' | 'facts' | 'season' | 'today'> {
  readonly candidates: Candidates
  readonly chances: Chances
  /** True where the candidates are applications already sent: all are listed, each with the one signal it got. */
  readonly sent?: true
  /** A list expected nearby, such as that of much the same question: the same list is found, sooner. */
  readonly near?: readonly PlannedApplication[]
  /** Where the list is one of two that are made together. */
  readonly shared?: SharedAim
}

/** What one list is made for when another hangs on it. */
export interface SharedAim {
  /** What a match at each program is worth to both, besides its fit, 0 to 1. */
  readonly worth: ReadonlyMap<ProgramId, number>
  /** As many applications as the list made alone. */
  readonly ceiling: Ceiling
}
