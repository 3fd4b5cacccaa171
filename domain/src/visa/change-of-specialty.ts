import type { Specialty } from '../facts.ts'
import type { VisaRule } from '../rules/visa-facts.ts'
import type { IsoDate, SpecialtyId } from '../units.ts'
import type { VisaCheck } from './check.ts'
import type { VisaCase } from './visa-case.ts'
import { rulesThat, reasonOf } from '../rules/rules-in-force.ts'
import { dayText } from '../say/day.ts'
import { addDays, addMonths, daysPerYear } from '../season/days.ts'
import { isTraining } from '../season/stage.ts'
import { trainingOf } from './visa-case.ts'
import { yearsLeft } from './years-left.ts'

/** Until when somebody who trains on J-1 may begin in another specialty. */
export interface ChangeOfSpecialty {
  readonly rule: VisaRule
  /** First day on which it is too late. */
  readonly before: IsoDate
  readonly isTooLate: boolean
}

/** For whoever trains on J-1 and looks for a residency in another specialty, or has won it; undefined for everybody else. */
export function changeOfSpecialty(asked: VisaCase, specialty?: SpecialtyId): ChangeOfSpecialty | undefined {
  const { person, facts, today } = asked
  const [limit] = rulesThat(facts.visas, 'change of specialty', today).filter(({ effect }) => effect.visa === 'j1')
  const left = yearsLeft(asked, 'j1')
  const isLooking = person.visa.status === 'J-1' && (!isTraining(person.stage) || person.stage.kind === 'matched')
  if (limit === undefined || left === undefined || left.used === 0 || !isLooking || staysWithin(asked, specialty))
    return undefined
  const since = person.oneYear?.start ?? addDays(today, -Math.round(left.used * daysPerYear))
  const before = addMonths(since, 12 * limit.effect.years)
  return { rule: limit.rule, before, isTooLate: trainingOf(asked).start >= before }
}

/** Whether what is looked for is the specialty of the first year. */
function staysWithin({ person, facts }: VisaCase, specialty: SpecialtyId | undefined): boolean {
  const year = facts.specialties.find(({ id }) => id === person.oneYear?.specialty)
  const wanted = specialty === undefined ? person.specialties.map(({ id }) => id) : [specialty]
  return year !== undefined && wanted.every((id) => isOf(year, id))
}

function isOf(year: Specialty, id: SpecialtyId): boolean {
  return year.id === id || year.sharesSignalsWith === id
}

/** A change after the first years hangs on ECFMG: how it treats somebody who leaves and applies anew was not seen. */
export function checkChange(asked: VisaCase, specialty?: SpecialtyId): VisaCheck {
  const change = changeOfSpecialty(asked, specialty)
  if (change === undefined) return { verdict: 'open' }
  const { rule, before, isTooLate } = change
  if (!isTooLate) return { verdict: 'open', because: [reasonOf(rule, 'neutral', asked.today)] }
  return {
    verdict: 'if',
    condition: `ECFMG agrees in writing to sponsor another specialty: yours may be changed until ${dayText(addDays(before, -1))}, and this training begins on ${dayText(trainingOf(asked).start)}.`,
    because: [reasonOf(rule, 'hurts', asked.today)],
  }
}
