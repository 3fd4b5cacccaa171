import { dayText } from '../say/day.ts'
import type { UsStatus } from '../rules/visa-facts.ts'
import type { VisaReason } from '../rules/visa-reason.ts'
import type { RuleWith } from '../rules/rules-in-force.ts'
import type { VisaCheck, RouteFinding } from './check.ts'
import type { VisaCase } from './visa-case.ts'
import { endedPermit } from '../person/ended-permit.ts'
import { askPermit, questionFor } from '../person/questions.ts'
import { judge } from './check.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { addDays } from '../season/days.ts'
import { trainingOf } from './visa-case.ts'

/** Routes that rest on the person's own status: a work permit, practical training, O-1. Each holds only for a time. */
export function findWorkPermits(asked: VisaCase): readonly RouteFinding[] {
  const { status, permit } = asked.person.visa
  const rules = rulesThat(asked.facts.visas, 'work permit', asked.today).filter(
    ({ effect }) =>
      (permit?.basis !== undefined && effect.basis?.includes(permit.basis) === true) ||
      (status !== undefined && effect.status.includes(status)),
  )
  return routesOf(asked, rules)
}

function routesOf(asked: VisaCase, rules: WorkRules): readonly RouteFinding[] {
  const kinds = [...new Set(rules.map(({ effect }) => effect.route))]
  return kinds.map((kind) => {
    const own = rules.filter(({ effect }) => effect.route === kind)
    const because = own.map(({ rule }) => reasonOf(rule, 'helps', asked.today))
    const check = checkOf[kind](asked, own)
    return judge(kind, [{ because: check.verdict === 'closed' ? because.map(against) : because, ...check }])
  })
}

function against(reason: VisaReason): VisaReason {
  return { ...reason, direction: 'hurts' }
}

type WorkRules = readonly RuleWith<'work permit'>[]

const checkOf: Readonly<Record<'ead' | 'f1opt' | 'o1', (asked: VisaCase, rules: WorkRules) => VisaCheck>> = {
  ead: checkPermit,
  f1opt: checkPracticalTraining,
  o1: () => ({ verdict: 'if', condition: 'The hospital files an O-1 petition for you.' }),
}

/** Statuses that may work without asking for a permit first, or that are one. */
const worksAlready: ReadonlySet<UsStatus> = new Set(['EAD', 'L-2'])

/** A permit works while it is valid; a spouse who has not said whether they hold one is asked, and one without reads what gives it. */
function checkPermit(asked: VisaCase, rules: WorkRules): VisaCheck {
  const { status, permit, hasNoPermit } = asked.person.visa
  if (permit === undefined && (status === undefined || !worksAlready.has(status))) {
    return hasNoPermit === true ? heldNone(asked, rules) : { verdict: 'unknown', ask: [askPermit], opens: whatGivesIt(rules) }
  }
  const lasting = rules.some(({ effect }) => effect.lasts === 'spouse') ? ' while your spouse’s status lasts' : ''
  return {
    verdict: 'if',
    condition: conditionOf(asked, lasting),
    ask: [
      ...(permit?.basis === undefined && status === 'EAD' ? [questionFor('visa.permit.basis')] : []),
      ...(permit?.until === undefined ? [questionFor('visa.permit.until')] : []),
    ],
  }
}

function heldNone({ today }: VisaCase, rules: WorkRules): VisaCheck {
  const told = rules.map(({ rule }) => reasonOf(rule, 'neutral', today))
  return {
    verdict: 'closed',
    because: [{ text: 'You say that you hold no work permit of your own.', direction: 'hurts' }, ...told],
    opens: whatGivesIt(rules),
  }
}

function whatGivesIt(rules: WorkRules): readonly string[] {
  return rules.map(({ rule }) => rule.value)
}

/** A permit that has ended is no permit: a new one has to be there first. */
function conditionOf(asked: VisaCase, lasting: string): string {
  const until = asked.person.visa.permit?.until
  const ended = endedPermit(asked.person, asked.today)
  if (ended !== undefined)
    return `Yours ended on ${dayText(ended)}: a new work permit is there when the training begins, stays valid through it${lasting}, and the program accepts it.`
  const end = addDays(trainingOf(asked).start, 365)
  const renewed = until !== undefined && until < end ? ` Yours ends on ${dayText(until)}: renew it in time.` : ''
  return `Your work permit stays valid through the training${lasting}, and the program accepts it.${renewed}`
}

/** Practical training covers patient care only where the US degree is in medicine. */
function checkPracticalTraining({ person }: VisaCase): VisaCheck {
  // The US degree of somebody at a US medical school is in medicine.
  const field = person.visa.practicalTraining ?? (person.outside === 'usGraduate' ? 'medicine' : undefined)
  if (field === undefined)
    return { verdict: 'unknown', ask: [questionFor('visa.practicalTraining')], opens: ['Your US degree is in medicine.'] }
  if (field !== 'medicine') return { verdict: 'closed', opens: ['Practical training after a US degree in medicine.'] }
  const condition = 'The program accepts practical training for the first year and another status is ready after it.'
  return { verdict: 'if', condition }
}
