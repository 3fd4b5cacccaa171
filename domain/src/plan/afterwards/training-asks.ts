import type { Question } from '../../answer.ts'
import type { PlanWorld } from '../plan-world.ts'

/** What the way from residency to fellowship still needs to know. */
export function trainingAsks(world: PlanWorld): readonly Question[] {
  const { exams, visa } = world.person
  return [
    ...(exams.step3.state === 'not said' ? [step3] : []),
    ...(visa.status === 'J-1' && visa.priorJ1Years === undefined ? [j1Years] : []),
    ...(visa.status === 'H-1B' && visa.priorH1bYears === undefined ? [h1bYears] : []),
  ]
}

const step3: Question = {
  field: 'exams.step3.result',
  text: 'Have you passed Step 3, or when do you plan to take it?',
  why: 'A full licence asks for it, and fellowships look for it.',
}

const j1Years: Question = {
  field: 'visa.priorJ1Years',
  text: 'How many years of clinical training on J-1 have you used by today?',
  why: 'Residency and fellowship together have to fit into the years J-1 allows.',
}

const h1bYears: Question = {
  field: 'visa.priorH1bYears',
  text: 'How many years of H-1B have you used by today?',
  why: 'Residency and fellowship together have to fit into the years H-1B allows.',
}
