import type { Case } from '../person/case.ts'
import type { StateLicence, Step } from '../rules/exam-facts.ts'
import type { ApplicantWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { sourceOf } from '../answer.ts'
import { valuesOf, wordsFor } from '../choices.ts'
import { counted, countedInWord } from '../say/number.ts'
import { daysBetween, daysPerYear } from '../season/days.ts'
import { daysBefore, eventOf } from './plan-world.ts'

/** Days before rank lists close by which a board has had time to answer. Ours. */
const daysForBoards = 30

/**
 * States whose licence may ask for fewer attempts, or fewer years from the first Step to the last, than this person needed. The lists
 * are old: they raise a question before a list is ranked, and no program is left out for it.
 */
export function licenceSteps(world: ApplicantWorld): readonly StepDraft[] {
  const { licences = [] } = world.facts.exams
  const attempts = attemptsOf(world)
  const years = yearsOf(world)
  const over = licences.filter((one) => isOverAttempts(one, attempts) || (years !== undefined && isOverYears(one, years)))
  const [oldest] = over.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
  const deadline = eventOf(world, 'rankListDeadline')
  if (oldest === undefined || deadline === undefined) return []
  const states = over.map(({ state }) => state).toSorted()
  return [
    {
      id: 'licence-boards',
      phase: 'ranking',
      title: `Ask the ${states.length === 1 ? 'board' : 'boards'} of ${counted(states.length, 'state')} about a full licence, if you rank there`,
      by: daysBefore(deadline.day, daysForBoards),
      dateKind: 'advice',
      why: `${needed({ attempts, years, over, isDone: world.person.exams.step3.state === 'passed' })}; by old lists a full licence in ${states.join(', ')} may ask for less. Training often works with a permit, so no program is left out for it here: ask what counts today.`,
      source: sourceOf(oldest),
      ifPast: 'drop',
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
  return first === undefined || last === undefined ? undefined : daysBetween(first, last) / daysPerYear
}

function isOverAttempts({ attempts: most }: StateLicence, attempts: Attempts): boolean {
  const all = attempts.reduce((sum, [, count]) => sum + count, 0)
  return attempts.some(([step, count]) => count > (most[step] ?? Infinity)) || all > (most.allSteps ?? Infinity)
}

function isOverYears({ yearsForSteps }: StateLicence, years: number): boolean {
  return yearsForSteps !== undefined && years > yearsForSteps
}

/** `You needed three attempts at Step 1, and eight years from the first Step to Step 3`: what a state may find too much. */
function needed(one: {
  readonly attempts: Attempts
  readonly years: number | undefined
  readonly over: readonly StateLicence[]
  /** Step 3 is passed: the years are over. */
  readonly isDone: boolean
}): string {
  const tried = one.attempts.filter(([step, count]) => one.over.some(({ attempts }) => count > (attempts[step] ?? Infinity)))
  const { years } = one
  const tooLong = years !== undefined && one.over.some((state) => isOverYears(state, years))
  const needs = [
    ...tried.map(([step, count]) => `${countedInWord(count, 'attempt')} at ${wordsFor('exam', step)}`),
    ...(tooLong && one.isDone ? [`more than ${spanOf(years)} from the first Step to Step 3`] : []),
  ]
  const parts = [
    ...(needs.length === 0 ? [] : [`You needed ${needs.join(' and ')}`]),
    ...(tooLong && !one.isDone ? [`Step 3 will come more than ${spanOf(years)} after your first Step`] : []),
  ]
  return parts.length === 0 ? 'You needed many attempts in all' : parts.join(', and ')
}

function spanOf(years: number): string {
  return countedInWord(Math.floor(years), 'year')
}
