import type { Case } from '../person/case.ts'
import type { Person } from '../person/person.ts'
import type { IsoDate } from '../units.ts'
import type { Blocker } from './blocker.ts'
import type { Step3Days } from '../exams/step3/step3-days.ts'
import { sourceOf } from '../answer.ts'
import { bookedStep3, step3Days } from '../exams/step3/step3-days.ts'
import { isCertificateAhead } from '../person/certificate-ahead.ts'
import { rulesThat } from '../rules/rules-in-force.ts'
import { dayText } from '../say/day.ts'
import { counted } from '../say/number.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import { canAddJ1 } from '../visa/visa-beside.ts'
import { comeFirst } from '../visa/visit.ts'
import type { Step3Asked } from './step3-for-petition.ts'
import { step3ForPetition } from './step3-for-petition.ts'

/** Whatever says "consider", "later" or "not now" of Step 3 is answered by this. */
export const aboutStep3: readonly string[] = [
  'step3-needed',
  'step3-booked',
  'step3-visa',
  'step3-upward',
  'step3-not-now',
  'step3-do-not-rush',
  'step3-failed',
  'step3-passed',
]

/** Step 3 before H-1B: for the rank lists while they are open, for the petition once they are closed. */
export function step3First(asked: Case): readonly Blocker[] {
  const { person, facts, season, today } = asked
  const [rule] = rulesThat(facts.visas, 'requires', today).filter(
    ({ effect }) => effect.visa === 'h1b' && effect.need === 'step 3',
  )
  if (rule === undefined || isBehind(person)) return []
  const isAhead = isCertificateAhead(person)
  const order = isAhead ? ' It can be applied for only after the ECFMG certificate.' : ''
  const isThere = facts.exams.step3GivenIn === undefined || person.location === 'in-us'
  const closes = dayOfEvent(calendarOf(facts.seasons, season.match), 'rankListDeadline')
  const isRanked = person.stage.kind === 'matched' || person.stage.kind === 'soap' || (closes !== undefined && closes < today)
  const { title, why, ...rest } = isRanked ? step3ForPetition(asked) : forRanking(asked)
  return [
    {
      kind: 'Step 3 for H-1B',
      title: isAhead
        ? 'The certificate, then Step 3: no H-1B before both'
        : (title ?? 'Step 3 comes first: without it nobody can file your H-1B'),
      why: `${rule.rule.value}${order}${why === undefined ? '' : ` ${why}`}${isThere ? '' : ` It is given only in the US.${comeFirst(asked)}`}`,
      ...rest,
      source: sourceOf(rule.rule),
      covers: aboutStep3,
    },
  ]
}

/** Passed, sat with the result to come, or noted as done on the way to the first day. */
function isBehind({ exams, season }: Person): boolean {
  const { state } = exams.step3
  const isNoted = season.steps.some((one) => one.step === 'h1b-step3' && one.state === 'done')
  return state === 'passed' || state === 'awaiting result' || isNoted
}

/** The booked day where it still serves, else the last that does and can be prepared for. */
function forRanking(asked: Case): Step3Asked {
  const { person, facts, season, today } = asked
  const days = step3Days({ person, facts, match: season.match, today })
  const { lastDay, lastDayForRanking, enough } = days
  const booked = bookedStep3(person, days)
  if (booked !== undefined && lastDay !== undefined && lastDayForRanking !== undefined && booked <= lastDayForRanking)
    return { todo: `Sit it on ${dayText(booked)}, as booked, after 6 to 8 weeks of serious preparation.`, by: booked }
  if (lastDay === undefined || enough === 'no') return tooLate(asked, days)
  const late = booked === undefined ? '' : `The day you booked, ${dayText(booked)}, reports too late for the rank lists. `
  return { todo: `${late}${passBy(lastDay, days)}`, by: lastDay }
}

function passBy(day: IsoDate, { lastDayForInvitations, lastDayForRanking, from, fromIsSaid }: Step3Days): string {
  if (day !== lastDayForInvitations) {
    const certified =
      fromIsSaid || from === undefined ? '' : ` The certificate it asks for cannot be there before ${dayText(from)}.`
    return `Pass it by ${dayText(day)}, so that the report is there when rank lists close.${certified}`
  }
  const last =
    lastDayForRanking === undefined || lastDayForRanking === day
      ? ''
      : ` The last day that still counts for the rank lists is ${dayText(lastDayForRanking)}.`
  return `Pass it by ${dayText(day)}, so that the report is there when programs begin to review.${last}`
}

/** Nobody is sent to an exam that cannot be prepared or reports too late: what is left to ask and to choose. */
function tooLate(asked: Case, days: Step3Days): Step3Asked {
  const { match } = asked.season
  const j1 = canAddJ1(asked) ? ', accept J-1 beside H-1B where a program sponsors it,' : ''
  return {
    title: `Step 3 for H-1B no longer fits before the ${match} rank lists`,
    todo: `${whyTooLate(days, match)} Ask every program that invites you whether a result in spring would do${j1} or aim at the ${match + 1} Match.`,
  }
}

function whyTooLate({ from, fromIsSaid, lastDay, weeks = 0 }: Step3Days, match: number): string {
  if (lastDay !== undefined)
    return `The last day whose result counts for the ${match} rank lists is ${dayText(lastDay)}, and ${counted(weeks, 'week')} ${weeks === 1 ? 'is' : 'are'} too few for 6 to 8 of serious preparation.`
  const start =
    fromIsSaid || from === undefined
      ? 'A result of an exam from today on'
      : `The certificate it asks for cannot be there before ${dayText(from)}, and a result after that`
  return `${start} comes too late for the ${match} rank lists.`
}
