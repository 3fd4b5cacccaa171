import type { SpecialtyId } from '../units.ts'
import type { VisaCheck, RouteFinding } from './check.ts'
import type { TakenUp, VisaCase } from './visa-case.ts'
import { questionFor } from '../person/questions.ts'
import { checkChange } from './change-of-specialty.ts'
import { judge } from './check.ts'
import { checkEntry } from './entry.ts'
import { checkEarlierJ, homeRequirement } from './home-requirement.ts'
import { checkIntent } from './intent.ts'
import { checkRequirements } from './requirements.ts'
import { checkStatusKept } from './status-kept.ts'
import { toldTo } from './told-to.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { takenUp, trainingOf } from './visa-case.ts'
import { yearsLeft, yearsText } from './years-left.ts'

/** Whether J-1 works for this person, in one specialty or the longest of those chosen. */
export function judgeJ1(asked: VisaCase, specialty?: SpecialtyId): RouteFinding {
  return judge('j1', [
    checkEntry(asked, { visa: 'j1', where: j1TakenUp(asked) }),
    ...checkStatusKept(asked),
    checkJ1Years(asked, specialty),
    checkEarlierJ(asked),
    checkChange(asked, specialty),
    ...checkRequirements(asked, 'j1'),
    checkIntent(asked),
    ...afterTraining(asked),
    ...toldTo(asked, 'j1'),
  ])
}

/** Where J-1 would be taken up: a J-2 under the home requirement cannot change inside the US. */
export function j1TakenUp(asked: VisaCase): TakenUp {
  return asked.person.visa.status === 'J-2' && homeRequirement(asked) !== 'not owed' ? 'abroad' : takenUp(asked)
}

/** Whether the years of clinical training left cover the residency. */
function checkJ1Years(asked: VisaCase, specialty: SpecialtyId | undefined): VisaCheck {
  const { person, facts, today } = asked
  const training = trainingOf(asked, specialty)
  const left = yearsLeft(asked, 'j1')
  if (left === undefined) return unknownKindOfYears(asked, training.years)
  const because = [reasonOf(left.limit.rule, left.leftAtStart >= training.years ? 'neutral' : 'hurts', today)]
  if (left.leftAtStart >= training.years) {
    const counted = (person.visa.priorJ1Years ?? 0) > left.used ? rulesThat(facts.visas, 'clinical years only', today) : []
    return { verdict: 'open', because: [...because, ...counted.map(({ rule }) => reasonOf(rule, 'helps', today))] }
  }
  if (left.leftAtStart <= 0) {
    return { verdict: 'closed', because, opens: ['ECFMG accepts proof of exceptional need in your home country for more years.'] }
  }
  return {
    verdict: 'if',
    condition: `The ${yearsText(left.leftAtStart)} of J-1 left at the start (you used ${yearsText(left.used)} of ${left.limit.effect.years}) do not cover ${yearsText(training.years)} of residency: another status follows, or ECFMG accepts more.`,
    because,
  }
}

/** Years on J-1 are named, their kind is not: open where even all of them would leave enough. */
function unknownKindOfYears({ person, facts, today }: VisaCase, needed: number): VisaCheck {
  const [limit] = rulesThat(facts.visas, 'most years', today).filter(({ effect }) => effect.visa === 'j1')
  if (limit === undefined) return { verdict: 'open' }
  const all = person.visa.priorJ1Years
  if (all !== undefined && limit.effect.years - all >= needed)
    return { verdict: 'open', because: [reasonOf(limit.rule, 'neutral', today)] }
  return { verdict: 'unknown', because: [reasonOf(limit.rule, 'hurts', today)], ask: [questionFor('visa.j1ClinicalYears')] }
}

function afterTraining({ facts, today }: VisaCase): readonly VisaCheck[] {
  const home = rulesThat(facts.visas, 'home requirement', today).filter(({ effect }) => effect.visa === 'j1')
  const admission = rulesThat(facts.visas, 'admission', today).filter(({ effect }) => effect.visa === 'j1')
  return [
    ...home.map(({ rule }): VisaCheck => ({ verdict: 'open', because: [reasonOf(rule, 'hurts', today)] })),
    ...admission.map(({ rule }): VisaCheck => ({ verdict: 'open', because: [reasonOf(rule, 'neutral', today)] })),
  ]
}
