import type { Source } from '../answer.ts'
import type { VisaNeed, VisaRule } from '../rules/visa-facts.ts'
import type { PlanWorld } from './plan-world.ts'
import type { EventDay } from '../season/event-day.ts'
import type { StepDraft } from './settle-steps.ts'
import type { IsoDate } from '../units.ts'
import { isoDate } from '../units.ts'
import { addDays } from '../season/days.ts'
import { hasInvited } from '../season/invited.ts'
import { dayText } from '../say/day.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { standingOn } from './settle-steps.ts'
import { isSoapAll } from './soap-all.ts'
import { daysBefore, dutyOf, eventOf, isShut, mayNeedVisa, mayUse } from './plan-world.ts'
import { theCounted } from '../say/number.ts'
import { arrivalWays } from '../arrival/routes.ts'
import { answerVisaForPerson } from '../visa/answer-visa-for-person.ts'
import { bestFirst } from '../visa/check.ts'
import { endedPermit } from '../person/ended-permit.ts'
import { isCanadian } from '../person/canadian.ts'
import { rulesThat } from '../rules/rules-in-force.ts'
import { sourceOf } from '../answer.ts'

/** What the visa asks for along the season. Nothing for somebody who needs no sponsor. */
export function visaSteps(world: PlanWorld): readonly StepDraft[] {
  if (!mayNeedVisa(world)) return []
  return [...(isShut(world) ? [askLawyer(world)] : []), ...beforeFirstYearEnds(world), ...stepsOfRoutes(world)]
}

function stepsOfRoutes(world: PlanWorld): readonly StepDraft[] {
  return standingOn('application', [...verificationBoard(world), ...afterTheMatch(world)])
}

/** Where no route is open, whether one can be opened comes before everything that costs. */
function askLawyer({ today, routes }: PlanWorld): StepDraft {
  const closed = [...routes.own, ...routes.sponsored]
  const opens = [...new Set(closed.flatMap((route) => route.opens))]
  const rule = closed.flatMap(({ because }) => because).find(({ direction }) => direction === 'hurts')
  return {
    id: 'visa-lawyer',
    phase: 'visa',
    title: 'Ask an immigration lawyer what could open a visa for you, before you pay any further fee',
    by: today,
    dateKind: 'advice',
    isFirst: true,
    why: `By the rules of today no route is open to you. ${opens.join(' ')}`.trim(),
    source: rule?.source ?? fieldRule,
    ifPast: 'drop',
  }
}

/** Days before the end of a permit on which its renewal is best filed: months pass, and nothing carries it over meanwhile. Ours. */
const daysToRenew = 180

/** A permit that ends before the first year of training does. */
function beforeFirstYearEnds(world: PlanWorld): readonly StepDraft[] {
  const until = world.person.visa.permit?.until
  const start = eventOf(world, 'residencyStarts')?.day
  return until === undefined || start === undefined || until >= addDays(start, 365) ? [] : renewPermit(world)
}

/** The day to renew a permit of the person's own, where its end is known. */
export function renewPermit(world: PlanWorld): readonly StepDraft[] {
  const until = world.person.visa.permit?.until
  const fact = world.facts.seasons.arrival?.find(({ route }) => route === 'permit')
  if (!mayNeedVisa(world) || until === undefined || fact === undefined) return []
  return [
    {
      id: 'permit-renew',
      phase: 'visa',
      title: `Renew your work permit, which ${endedPermit(world.person, world.today) === undefined ? 'ends' : 'ended'} on ${dayText(until)}`,
      by: daysBefore(until, daysToRenew),
      dateKind: 'advice',
      why: fact.value,
      source: sourceOf(fact),
      ifPast: 'say',
    },
  ]
}

/** Days before the next year of training by which its papers are best begun: a Statement of Need can take three months. Ours. */
const daysToContinue = 90

/** Of somebody who trains on J-1, the sponsorship of the next year, while there is one. */
export function continueJ1(world: PlanWorld, end: IsoDate): readonly StepDraft[] {
  const duty = dutyOf(world, 'j1-continuation')
  const year = Number(world.today.slice(0, 4)) + (world.today.slice(5) < '07-01' ? 0 : 1)
  const next = isoDate(`${year}-07-01`)
  if (world.person.visa.status !== 'J-1' || duty === undefined || next >= end) return []
  return [
    {
      id: 'j1-continuation',
      phase: 'visa',
      title: 'J-1: have the sponsorship of the next year begun',
      by: daysBefore(next, daysToContinue),
      dateKind: 'advice',
      why: duty.text,
      source: duty.source,
      ifPast: 'say',
    },
  ]
}

/** Before the list binds, every program on it has said in writing which visa it will sponsor. */
function verificationBoard(world: PlanWorld): readonly StepDraft[] {
  const deadline = eventOf(world, 'rankListDeadline')
  if (deadline === undefined || world.today > deadline.day || isSoapAll(world)) return []
  const invited = world.person.season.applications.filter(hasInvited)
  const whom = invited.length === 0 ? 'of every program you rank' : `of ${theCounted(invited.length, 'program')} that invited you`
  return [
    {
      id: 'visa-verification',
      phase: 'visa',
      title: `Have the visa policy ${whom} in writing`,
      by: daysBefore(deadline.day, 10),
      dateKind: 'advice',
      why: `A match binds even when the visa then fails. ${disclosure(world)}${conditionWords(world)}Check the dated rules again on the same day: those on entry and on the H-1B payment have changed within weeks.`,
      source: deadline.source,
      ifPast: 'say',
    },
  ]
}

/** What a program owes everybody it interviews. */
function disclosure(world: PlanWorld): string {
  const duty = dutyOf(world, 'program-disclosure')
  return duty === undefined ? '' : `${duty.text} `
}

/** What has to come true for the best route of this person. */
function conditionWords(world: PlanWorld): string {
  const { own, sponsored } = world.routes
  const [best] = bestFirst([...own.filter(({ outcome }) => outcome !== 'unknown'), ...sponsored])
  return best === undefined || best.conditions.length === 0 ? '' : `For you it hangs on this: ${best.conditions.join(' ')} `
}

function afterTheMatch(world: PlanWorld): readonly StepDraft[] {
  const day = eventOf(world, 'matchDay')
  if (day === undefined) return []
  return [...(mayUse(world, 'j1') ? startJ1(world, day) : []), ...(mayUse(world, 'h1b') ? startH1b(world, day) : [])]
}

function startJ1(world: PlanWorld, matchDay: EventDay): readonly StepDraft[] {
  const canadian = ruleForCanadians(world)
  const source = canadian === undefined ? ruleSource(world, 'statement of need') : sourceOf(canadian)
  return [
    {
      id: 'j1-sponsorship',
      phase: 'visa',
      title: 'J-1: contract, Statement of Need and the sponsorship application',
      from: addDays(matchDay.day, 1),
      by: addDays(matchDay.day, 30),
      dateKind: 'advice',
      why:
        canadian === undefined
          ? `The health ministry of your country writes the Statement of Need, and that can take weeks: ask how before Match Day. ${afterDs2019(world)}`
          : `${canadian.value} Ask Health Canada before you rank whether your specialty gets one, and how many weeks it takes.`,
      source: source ?? matchDay.source,
      ifPast: 'say',
    },
  ]
}

/** Whoever is inside the US changes status there, and goes to a consulate only where they could come back. */
function afterDs2019(world: PlanWorld): string {
  const ways = new Set(arrivalWays(world, answerVisaForPerson(world)).open.map(({ route }) => route))
  if (!ways.has('j1 inside')) return 'The consulate comes after the DS-2019.'
  return ways.has('j1')
    ? 'After the DS-2019 comes the change inside the US, or a visa from a consulate.'
    : 'After the DS-2019 comes the change inside the US: do not leave for it.'
}

/** What Canadians are told of the border, to a Canadian. */
function ruleForCanadians({ facts, person, today }: PlanWorld): VisaRule | undefined {
  if (!isCanadian(person)) return undefined
  return rulesThat(facts.visas, 'told to', today).find(({ effect }) => effect.who === 'Canadian')?.rule
}

function startH1b(world: PlanWorld, matchDay: EventDay): readonly StepDraft[] {
  const source = ruleSource(world, 'step 3') ?? matchDay.source
  return [
    {
      id: 'h1b-petition',
      phase: 'visa',
      title: 'H-1B: give the hospital what the petition needs',
      from: addDays(matchDay.day, 1),
      by: addDays(matchDay.day, 30),
      dateKind: 'advice',
      why: 'Step 3 result, certificate, diploma and passport. The hospital files, and residency starts in July.',
      source,
      ifPast: 'say',
    },
  ]
}

function ruleSource(world: PlanWorld, need: VisaNeed): Source | undefined {
  const found = rulesThat(world.facts.visas, 'requires', world.today).find(({ effect }) => effect.need === need)
  return found === undefined ? undefined : sourceOf(found.rule)
}
