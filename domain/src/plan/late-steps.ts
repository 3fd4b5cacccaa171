import { dayText } from '../say/day.ts'
import { unconfirmed } from '../exams/confirmed.ts'
import type { Question } from '../answer.ts'
import type { ApplicantWorld } from './plan-world.ts'
import type { EventDay } from '../season/event-day.ts'
import type { StepDraft } from './settle-steps.ts'
import { sourceOf } from '../answer.ts'
import { findBlockers } from '../blockers/find-blockers.ts'
import { shareSentBy } from '../chances/news.ts'
import { decideStep3 } from '../exams/step3/decide-step3.ts'
import { questionFor } from '../person/questions.ts'
import { percentText, counted } from '../say/number.ts'
import { moneyText } from '../say/money.ts'
import { calendarOf } from '../season/calendar.ts'
import { lateDay } from '../season/late-day.ts'
import { hasApplied, hasPrograms } from './plan-world.ts'
import { eventIn } from '../season/event-day.ts'
import { registrationForSoap } from './registration-steps.ts'
import { almostAll } from './soap-all.ts'

/** A season whose programs already review, and that a complete file can still enter. */
interface LateSeason {
  readonly match: number
  /** The day programs began to read. */
  readonly review: EventDay
  readonly ranking: EventDay
  /** Hardly an invitation of it is still to go out. */
  readonly isOver: boolean
  /** Why an application to it could not end in a start, in a sentence; absent where it could. */
  readonly shut?: string
}

/** Applying after programs began to review: possible, at the full price, for part of the invitations. */
function lateStep(late: LateSeason, world: ApplicantWorld): StepDraft | undefined {
  const { match, isOver } = late
  const aim = world.season.match
  if (late.shut !== undefined && match !== aim) return undefined
  const sent = world.facts.chances.invitationsSentBy
  const isNone = isOver || late.shut !== undefined
  return {
    id: 'apply-late',
    phase: 'application',
    title: lateTitle(late, aim),
    by: isNone ? world.today : lateDay(world.facts.seasons, match, world.today),
    dateKind: 'advice',
    why: late.shut === undefined ? priceWords(late, world) : `${late.shut} ${nextSeason(match)}`,
    source: sourceOf(sent),
    ...(late.shut === undefined ? { costUsd: world.list.fees.total } : {}),
    ifPast: 'drop',
    ...(isNone || match !== aim ? {} : { gives: 'application' }),
  }
}

function priceWords({ match, review, ranking, isOver }: LateSeason, world: ApplicantWorld): string {
  const { picks, fees } = world.list
  const out = shareSentBy(world.facts.chances, match, world.today)
  const both = `Waiting costs a year. Both are allowed${match === world.season.match ? '' : `: aim at ${match}`}, and what would help most weighs them.`
  const seen =
    out < hardlyAny
      ? `Programs began to read on ${dayText(review.day)}, and hardly an invitation of the season is out: a list sent now misses the first reading.`
      : `About ${percentText(out)} of the season's invitations are out, so the same list wins only part of what it would in time.`
  return `${seen} The fees are the same, ${moneyText(fees.total)} for ${counted(picks.length, 'program')}; NRMP registers until ${dayText(ranking.day)}. Ask each whether it still reads, before you pay. ${isOver && match === world.season.match ? nextSeason(match) : both}`
}

/** Below this share of invitations a season has hardly begun. Ours. */
const hardlyAny = 0.03

function nextSeason(match: number): string {
  return `Name ${match + 1} as the Match you aim at, and the plan is for it.`
}

/**
 * The steps of somebody who applies late to the season they aim at: first whether it still pays, then what the file needs, each by the day
 * it is sent; days that were right in autumn are no days any more. Where it no longer pays, what the season still has without an application.
 */
export function withLateDays(steps: readonly StepDraft[], world: ApplicantWorld): readonly StepDraft[] {
  const season = lateSeason(world)
  const late = season === undefined ? undefined : lateStep(season, world)
  if (season === undefined || late === undefined) return steps
  if (season.match !== world.season.match) return [late, ...steps]
  const rest = steps.flatMap((step): readonly StepDraft[] => {
    if (step.ifPast === 'drop' || step.by >= world.today) return [step]
    // A day of our own advice moves; a day of the season that is past is what the late application stands for.
    return step.dateKind === 'advice' ? [{ ...step, by: late.by }] : []
  })
  return [late, ...rest, ...(season.isOver && season.shut === undefined ? registrationForSoap(world) : [])]
}

function lateTitle({ match, isOver, shut }: LateSeason, aim: number): string {
  if (shut !== undefined) return `The ${match} Match is closed to you: aim at ${match + 1}`
  if (isOver) return `The ${match} Match is almost closed: applying now rarely pays`
  return match === aim
    ? `Apply late for the ${match} Match: every week closes more of it`
    : `Decide whether to apply late for ${match} as well as ${aim}`
}

/** Which season is meant, where two are possible and the person named none, or one that no longer pays. */
export function lateAsks(world: ApplicantWorld): readonly Question[] {
  const late = lateSeason(world)
  if (late === undefined || (late.shut !== undefined && late.match !== world.season.match)) return []
  if (world.person.season.target !== undefined && !late.isOver && late.shut === undefined) return []
  return [whichMatch(late, world.season.match)]
}

/** The same question with its years, and for which of them everything stands until it is answered. */
function whichMatch({ match, review }: LateSeason, aim: number): Question {
  const { field } = questionFor('season.target')
  return {
    field,
    text: `Which Match do you aim at: ${match}, late, as its programs have been reading since ${dayText(review.day)}, or ${match + 1}?`,
    why: `What is said here is for ${aim}. A late application costs the same and meets only the invitations that are left. ${noteIfSent(match)}`,
  }
}

/** The end of why it is asked which Match is meant, for whom the first of the two goes on already. */
export function noteIfSent(match: number): string {
  return `If your list for ${match} is out already, note that it was sent.`
}

/** The season under review today, for somebody who has passed both Steps and can be certified before rank lists close. */
function lateSeason(world: ApplicantWorld): LateSeason | undefined {
  const { exams, season } = world.person
  if (hasApplied(world) || !hasPrograms(world) || exams.step1.state !== 'passed' || exams.step2ck.state !== 'passed')
    return undefined
  for (const match of [world.season.match - 1, world.season.match]) {
    const calendar = calendarOf(world.facts.seasons, match)
    const [review, ranking] = [eventIn(calendar, 'programReviewFrom'), eventIn(calendar, 'rankListDeadline')]
    if (review === undefined || ranking === undefined || world.today < review.day || world.today > ranking.day) continue
    if (season.target !== undefined && season.target > match) return undefined
    const isOver = shareSentBy(world.facts.chances, match, world.today) >= almostAll
    const shut = stillOwed(world, match) ?? withoutStep3(world, match) ?? sameFile(world, match)
    return canBeCertified(world, ranking)
      ? { match, review, ranking, isOver, ...(shut === undefined ? {} : { shut }) }
      : undefined
  }
  return undefined
}

/** Why no start could follow where H-1B is the only way and the two years at home are owed: a waiver takes longer than a season that is half over. */
function stillOwed(world: ApplicantWorld, match: number): string | undefined {
  return findBlockers(world).some(({ kind }) => kind === 'home requirement')
    ? `A late application for ${match} cannot end in a start: the two years at home, or their waiver, come before H-1B, your only visa.`
    : undefined
}

/** What has to change in the file before it is sent again, where the late season would only be beside the one aimed at. */
function sameFile(world: ApplicantWorld, match: number): string | undefined {
  if (match === world.season.match) return undefined
  const first = findBlockers(world).find(({ kind }) => kind === 'failed cycles' || kind === 'no clinical work')
  return first === undefined
    ? undefined
    : `A late application for ${match} would send the file as it is, before what decides first has changed: ${first.title}.`
}

/** Why nobody who applies now could be ranked for H-1B: it is the only way, and Step 3 cannot be prepared and reported in time. */
function withoutStep3(world: ApplicantWorld, match: number): string | undefined {
  if (world.exams.step3Decision?.scenario !== 'only way') return undefined
  const { verdict } = decideStep3({ ...world, season: match, h1b: 'only way', canCome: true })
  return verdict === 'not possible in time'
    ? `A late application for ${match} cannot end in a start: H-1B is your only visa, and the Step 3 it needs cannot be prepared and reported before the rank lists of ${match} close.`
    : undefined
}

/** Why the season under review is not offered beside the one aimed at, where that is so. */
export function whyNotLate(world: ApplicantWorld): string | undefined {
  return lateSeason(world)?.shut
}

function canBeCertified({ person }: ApplicantWorld, ranking: EventDay): boolean {
  const { state, day } = person.exams.certificate
  return (
    state === 'issued' ||
    person.outside === 'usGraduate' ||
    unconfirmed(person.exams).length === 0 ||
    (state === 'expected' && day !== undefined && day <= ranking.day)
  )
}
