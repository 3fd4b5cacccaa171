import type { Question } from '../../answer.ts'
import type { PlanWorld } from '../plan-world.ts'
import { questionFor } from '../../person/questions.ts'

/** What the way from residency to fellowship still needs to know. */
export function trainingAsks(world: PlanWorld): readonly Question[] {
  const { exams, visa } = world.person
  return [
    ...(exams.step3.state === 'not said' ? [questionFor('exams.step3.result')] : []),
    ...(visa.status === 'J-1' && visa.j1ClinicalYears === undefined ? [questionFor('visa.j1ClinicalYears')] : []),
    ...(visa.status === 'H-1B' && visa.priorH1bYears === undefined ? [questionFor('visa.priorH1bYears')] : []),
  ]
}
