import type { Case } from '../person/case.ts'
import type { StateLicence, Step } from '../rules/exam-facts.ts'
import type { Blocker } from './blocker.ts'
import { sourceOf } from '../answer.ts'
import { valuesOf, wordsFor } from '../choices.ts'
import { counted, countedInWord } from '../say/number.ts'
import { daysBetween } from '../season/days.ts'

/**
 * States whose licence may ask for fewer attempts, or fewer years from the first Step to the last, than this person needed. The lists
 * are old: they raise a question, and no program is left out for it.
 */
export function stateLicenceBlockers(asked: Case): readonly Blocker[] {
  const { licences = [] } = asked.facts.exams
  const attempts = attemptsOf(asked)
  const years = yearsOf(asked)
  const over = licences.filter((one) => isOverAttempts(one, attempts) || (years !== undefined && isOverYears(one, years)))
  const [oldest] = over.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
  if (oldest === undefined) return []
  const states = over.map(({ state }) => state).toSorted()
  return [
    {
      kind: 'state licence',
      title: `${counted(states.length, 'state')} may refuse you a full licence: ask ${states.length === 1 ? 'its board' : 'their boards'}`,
      why: `You needed ${needed({ attempts, years, over })}; by old lists a full licence in ${states.join(', ')} may ask for less. Training often works with a permit, so no program is left out for it here.`,
      todo: 'Before you rank a program there, ask the board of the state what counts today.',
      source: sourceOf(oldest),
      covers: [],
    },
  ]
}

type Attempts = readonly (readonly [Step, number])[]

function attemptsOf({ person }: Case): Attempts {
  return valuesOf('exam').map((step) => [step, person.exams[step].attempts ?? 0])
}

/** Years from the first Step passed to Step 3; to today while it is not passed. Undefined before the first. */
function yearsOf({ person, today }: Case): number | undefined {
  const { step1, step2ck, step3 } = person.exams
  const [first] = [step1, step2ck].flatMap(({ state, day }) => (state === 'passed' && day !== undefined ? [day] : [])).toSorted()
  const last = step3.state === 'passed' ? step3.day : today
  return first === undefined || last === undefined ? undefined : daysBetween(first, last) / 365.25
}

function isOverAttempts({ attempts: most }: StateLicence, attempts: Attempts): boolean {
  const all = attempts.reduce((sum, [, count]) => sum + count, 0)
  return attempts.some(([step, count]) => count > (most[step] ?? Infinity)) || all > (most.allSteps ?? Infinity)
}

function isOverYears({ yearsForSteps }: StateLicence, years: number): boolean {
  return yearsForSteps !== undefined && years > yearsForSteps
}

/** `three attempts at Step 1 and eight years from the first Step`: what a state may find too much. */
function needed(one: {
  readonly attempts: Attempts
  readonly years: number | undefined
  readonly over: readonly StateLicence[]
}): string {
  const tried = one.attempts.filter(([step, count]) => one.over.some(({ attempts }) => count > (attempts[step] ?? Infinity)))
  const { years } = one
  const tooLong = years !== undefined && one.over.some((state) => isOverYears(state, years))
  const parts = [
    ...tried.map(([step, count]) => `${countedInWord(count, 'attempt')} at ${wordsFor('exam', step)}`),
    ...(tooLong ? [`more than ${countedInWord(Math.floor(years), 'year')} from the first Step to Step 3`] : []),
  ]
  return parts.length === 0 ? 'many attempts in all' : parts.join(' and ')
}
