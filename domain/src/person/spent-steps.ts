import { valuesOf } from '../choices.ts'
import type { Facts } from '../facts.ts'
import type { Person } from './person.ts'
import type { Step } from '../rules/exam-facts.ts'

/** Steps nobody begins a residency without; Step 3 can be passed in it. */
export function closesResidency(step: Step): boolean {
  return step !== 'step3'
}

/** Steps that are not passed and may not be tried again (USMLE, attempt limit). */
export function spentSteps({
  person,
  facts,
}: {
  readonly person: Person
  readonly facts: Pick<Facts, 'exams'>
}): readonly Step[] {
  const most = facts.exams.maximumAttempts.value
  return valuesOf('exam').filter((step) => {
    const { state, attempts = 0 } = person.exams[step]
    return state !== 'passed' && state !== 'unclear' && attempts >= most
  })
}
