import type { VisaKind } from '../rules/visa-facts.ts'
import type { RuleWith } from '../rules/rules-in-force.ts'
import type { VisaCase } from './visa-case.ts'
import { daysBetween, daysPerYear } from '../season/days.ts'
import { visaInTraining } from '../person/visa-in-training.ts'
import { roundText } from '../say/number.ts'
import { rulesThat } from '../rules/rules-in-force.ts'
import { trainingOf } from './visa-case.ts'

/** How many years of a visa are used and left, today and on the day the training starts. */
export interface YearsLeft {
  readonly limit: RuleWith<'most years'>
  readonly used: number
  readonly leftToday: number
  readonly leftAtStart: number
}

/** Undefined where no limit is in force, or where the years used are not known. */
export function yearsLeft(asked: VisaCase, visa: VisaKind): YearsLeft | undefined {
  const limit = rulesThat(asked.facts.visas, 'most years', asked.today).find(({ effect }) => effect.visa === visa)
  const used = visa === 'j1' ? usedOnJ1(asked) : usedOnH1b(asked)
  if (limit === undefined || used === undefined) return undefined
  const leftToday = limit.effect.years - used
  return { limit, used, leftToday, leftAtStart: leftToday - Math.max(-used, stillToUse(asked, visa)) }
}

/** Only clinical training counts; a physician on J-1 uses it. Undefined where the years, or their kind, were not said. */
function usedOnJ1({ person, facts, today }: VisaCase): number | undefined {
  const { j1ClinicalYears, priorJ1Years, status } = person.visa
  if (j1ClinicalYears !== undefined) return j1ClinicalYears
  if (status === 'J-1' || rulesThat(facts.visas, 'clinical years only', today).length === 0) return priorJ1Years
  return priorJ1Years === undefined || priorJ1Years === 0 || status === 'J-1 research' ? 0 : undefined
}

/** Days abroad are added back, a full year abroad starts anew. Undefined for a holder who did not say how many years are used. */
function usedOnH1b({ person }: VisaCase): number | undefined {
  const { priorH1bYears, h1bDaysAbroad = 0, yearAbroadAfterH1b, status } = person.visa
  if (yearAbroadAfterH1b === true && status !== 'H-1B') return 0
  if (priorH1bYears === undefined) return status === 'H-1B' ? undefined : 0
  return Math.max(0, priorH1bYears - h1bDaysAbroad / daysPerYear)
}

/** Years that pass on the same visa between today and the start; below 0 where the training has begun. */
function stillToUse(asked: VisaCase, visa: VisaKind): number {
  const { status } = asked.person.visa
  const holds = visa === 'h1b' ? status === 'H-1B' : status === 'J-1'
  return holds || visaInTraining(asked.person) === visa ? daysBetween(asked.today, trainingOf(asked).start) / daysPerYear : 0
}

/** `0.4 years`, to a tenth. */
export function yearsText(count: number): string {
  const tenths = Math.round(count * 10) / 10
  return `${roundText(tenths)} ${tenths === 1 ? 'year' : 'years'}`
}
