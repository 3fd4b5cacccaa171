import type { Chances } from '../chances/chances.ts'
import type { Case } from '../person/case.ts'
import type { Candidates } from '../programs/candidate.ts'

/** What a list is chosen from. */
export interface ListQuestion extends Pick<Case, 'person' | 'facts' | 'season'> {
  readonly candidates: Candidates
  readonly chances: Chances
  /** True where the candidates are applications already sent: all are listed, each with the one signal it got. */
  readonly sent?: true
}
