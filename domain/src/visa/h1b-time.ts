import { dayText } from '../say/day.ts'
import type { Question } from '../answer.ts'
import type { SpecialtyId } from '../units.ts'
import type { VisaCheck } from './check.ts'
import type { YearsLeft } from './years-left.ts'
import type { Training, VisaCase } from './visa-case.ts'
import type { VisaReason } from '../rules/visa-reason.ts'
import { questionFor } from '../person/questions.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { trainingOf } from './visa-case.ts'
import { yearsLeft, yearsText } from './years-left.ts'

/**
 * Whether the six years of H-1B last over the residency, counted to its start and to its end, and what carries beyond them: a green
 * card petition, days abroad added back, a year abroad.
 */
export function checkH1bTime(asked: VisaCase, specialty?: SpecialtyId): VisaCheck {
  const training = trainingOf(asked, specialty)
  const left = yearsLeft(asked, 'h1b')
  if (left === undefined)
    return hasLimit(asked) ? { verdict: 'unknown', ask: [questionFor('visa.priorH1bYears')] } : { verdict: 'open' }
  if (left.leftAtStart >= training.years) {
    return { verdict: 'open', because: [reasonOf(left.limit.rule, 'neutral', asked.today)] }
  }
  return beyondSix(asked, left, training)
}

function hasLimit({ facts, today }: VisaCase): boolean {
  return rulesThat(facts.visas, 'most years', today).some(({ effect }) => effect.visa === 'h1b')
}

/** The years end before the residency does. */
function beyondSix(asked: VisaCase, left: YearsLeft, training: Training): VisaCheck {
  const { person, today } = asked
  const petition = person.visa.greenCardPetition
  const counted = { ...reasonOf(left.limit.rule, 'hurts', today), text: usedText(left, training) }
  const because = [counted, ...beyondReasons(asked)]
  if (petition === 'approved' || petition === 'filed') {
    return { verdict: 'if', condition: carries[petition], because }
  }
  const ask = questionsOf(asked, left)
  if (left.leftAtStart > 0) {
    const condition = `${yearsText(left.leftAtStart)} of H-1B left at the start do not cover the residency: a petition for a green card, days abroad added back, or another status carries the rest.`
    return { verdict: 'if', condition, because, ask }
  }
  const opens = beyondReasons(asked).map(({ text }) => text)
  return ask.length > 0 ? { verdict: 'unknown', because, ask, opens } : { verdict: 'closed', because: [counted], opens }
}

/** `You used 5 of 6 years of H-1B: 1 year is left today, none on 2028-07-01, and the residency takes 4 years.` */
function usedText({ used, leftToday, leftAtStart, limit }: YearsLeft, training: Training): string {
  const today = Math.max(0, leftToday)
  const start = leftAtStart <= 0 ? 'none' : yearsText(leftAtStart)
  return `You used ${yearsText(used)} of the ${limit.effect.years} of H-1B: ${today === 0 ? 'none' : yearsText(today)} left today, ${start} on ${dayText(training.start)}, and the residency takes ${yearsText(training.years)}.`
}

const carries = {
  approved: 'The hospital extends H-1B on your approved petition (I-140), three years at a time.',
  filed: 'The hospital extends H-1B on a petition filed at least 365 days before, one year at a time.',
} as const

function beyondReasons({ facts, today }: VisaCase): readonly VisaReason[] {
  return rulesThat(facts.visas, 'beyond the limit', today)
    .filter(({ effect }) => effect.visa === 'h1b')
    .map(({ rule }) => reasonOf(rule, 'neutral', today))
}

/** What could carry the years further and was not said. A year abroad is asked only where nothing is left. */
function questionsOf({ person }: VisaCase, left: YearsLeft): readonly Question[] {
  const { greenCardPetition, h1bDaysAbroad, yearAbroadAfterH1b } = person.visa
  return [
    ...(greenCardPetition === undefined && left.used > 0 ? [questionFor('visa.greenCardPetition')] : []),
    ...(h1bDaysAbroad === undefined && left.used > 0 ? [questionFor('visa.h1bDaysAbroad')] : []),
    ...(yearAbroadAfterH1b === undefined && left.leftAtStart <= 0 ? [questionFor('visa.yearAbroadAfterH1b')] : []),
  ]
}
