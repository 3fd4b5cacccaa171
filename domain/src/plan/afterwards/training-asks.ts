import type { Question } from '../../answer.ts'
import type { PlanWorld } from '../plan-world.ts'
import { mayNeedVisa } from '../plan-world.ts'
import { visaInTraining } from '../../person/visa-in-training.ts'
import { questionFor } from '../../person/questions.ts'

/** What the way from residency to fellowship still needs to know. */
export function trainingAsks(world: PlanWorld): readonly Question[] {
  const { exams, visa } = world.person
  return [
    ...(exams.step3.state === 'not said' ? [questionFor('exams.step3.result')] : []),
    ...(isUnsaid(world) ? [questionFor('visa.status')] : []),
    ...(visa.status === 'J-1' && visa.j1ClinicalYears === undefined ? [questionFor('visa.j1ClinicalYears')] : []),
    ...(visa.status === 'H-1B' && visa.priorH1bYears === undefined ? [questionFor('visa.priorH1bYears')] : []),
  ]
}

/** Whether it is open on which visa somebody trains. */
function isUnsaid(world: PlanWorld): boolean {
  const { person } = world
  const hasBegun = person.stage.kind === 'in residency' || person.stage.kind === 'in fellowship'
  return hasBegun && mayNeedVisa(world) && person.visa.status === undefined && visaInTraining(person) === undefined
}
