import type { Case } from '../person/case.ts'
import type { ProgramId } from '../units.ts'
import { answerVisa } from '../visa/answer-visa.ts'

/** Whether a visa of a program can be used, as far as is known: one that is not in the directory, or has not said, is not ruled out. */
export function usableVisas(asked: Pick<Case, 'facts' | 'season' | 'person' | 'today'>): (program: ProgramId) => boolean {
  const programs = new Map(asked.facts.programs.map((program) => [program.id, program]))
  return (id) => {
    const program = programs.get(id)
    return program === undefined || answerVisa(asked, program).outcome !== 'not feasible'
  }
}
