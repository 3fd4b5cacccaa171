import { dayText, monthText } from '../say/day.ts'
import type { Reason } from '../answer.ts'
import type { Facts } from '../facts.ts'
import type { SeasonFacts } from '../season/season-facts.ts'
import type { SeasonLog } from '../season/season-log.ts'
import type { Season } from '../season/season.ts'
import type { OneYear } from '../season/stage.ts'
import type { IsoDate, SpecialtyId } from '../units.ts'
import { isoDate } from '../units.ts'
import type { Profile } from './profile.ts'
import { remark, sourceOf } from '../answer.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import { seasonsIn, standingIn } from '../season/season-log.ts'
import { firstMatchAfter, graduationAhead } from './graduation.ts'

/** What the season aimed at follows from. */
export interface Aiming {
  readonly profile: Profile
  readonly log: SeasonLog
  readonly facts: Pick<Facts, 'seasons' | 'fellowship' | 'specialties'>
  readonly today: IsoDate
}

/**
 * The Match year the advice is for. A match already won decides first, then the year the person names, then applications already
 * sent, then the first season a newcomer can still enter with a complete application.
 */
export function targetSeason(aiming: Aiming): Season {
  const { match, because } = chooseMatch(aiming)
  const { events } = calendarOf(aiming.facts.seasons, match)
  return { match, expected: events.matchDay === undefined || events.matchDay.known === 'derived', because: [because] }
}

interface Chosen {
  readonly match: number
  readonly because: Reason
}

function chooseMatch(aiming: Aiming): Chosen {
  const { profile, log, facts, today } = aiming
  const matched = matchedIn(aiming)
  if (matched !== undefined) return { match: matched, because: remark(`You matched in ${matched}.`) }
  if (profile.season?.target !== undefined) return named(profile.season.target, aiming)
  const applied = seasonsIn(log).findLast((match) => standingIn(log, match).applied)
  if (applied !== undefined && isInside(applied, aiming)) {
    return { match: applied, because: remark(`Your applications for the ${applied} Match are out.`) }
  }
  return newcomer(profile, facts.seasons, today)
}

/**
 * The newest match won, unless the person applies or aims again after it, as everybody does who is in a year with nothing after it. A
 * result is known from the Monday of Match Week on.
 */
export function matchedIn(aiming: Aiming): number | undefined {
  const { profile, log } = aiming
  const won = newestWon(aiming)
  if (won === undefined || (profile.season?.target ?? won) > won || hasBegun(aiming, oneYearWon(aiming, won))) return undefined
  return seasonsIn(log).some((match) => match > won && standingIn(log, match).applied) ? undefined : won
}

function newestWon({ log, facts, today }: Aiming): number | undefined {
  return seasonsIn(log).findLast(
    (match) => standingIn(log, match).result === 'matched' && isResultOut(facts.seasons, match, today),
  )
}

/** The year somebody is in, where it is one alone. */
export function oneYearNow(aiming: Aiming): OneYear | undefined {
  const won = newestWon(aiming)
  const year = won === undefined ? undefined : oneYearWon(aiming, won)
  return hasBegun(aiming, year) && aiming.today <= year.end ? year : undefined
}

function hasBegun({ today }: Aiming, year: OneYear | undefined): year is OneYear {
  return year !== undefined && today >= year.start
}

/** The place won in a Match, where it is one year alone; whoever also won what follows it notes both. */
export function oneYearWon({ profile, log, facts }: Aiming, match: number): OneYear | undefined {
  const told = profile.previousMatches?.find(({ year }) => year === match)?.specialties ?? []
  const { specialties, half } = standingIn(log, match)
  const won = [...told, ...specialties]
  const specialty = specialties.at(-1) ?? told[0]
  const isYear = won.length === 0 ? half === 'first year only' : won.every((id) => isOneYear(id, facts))
  // Who won what comes after the year on Monday found the year itself in SOAP.
  if (!isYear || half === 'advanced only') return undefined
  const start = dayOfEvent(calendarOf(facts.seasons, match), 'residencyStarts') ?? isoDate(`${match}-07-01`)
  return { start, end: isoDate(`${match + 1}-06-30`), ...(specialty === undefined ? {} : { specialty }) }
}

/** Whether a specialty is a preliminary or transitional year. */
export function isOneYear(specialty: SpecialtyId, { specialties }: Pick<Facts, 'specialties'>): boolean {
  return specialties.some((one) => one.id === specialty && one.oneYear !== undefined)
}

/** Whether an advanced place was won on Monday, and no first year before it noted since. */
export function lacksFirstYear({ profile, log, facts }: Aiming, match: number): boolean {
  const { specialties, half } = standingIn(log, match)
  const told = profile.previousMatches?.find(({ year }) => year === match)?.specialties ?? []
  return half === 'advanced only' && ![...told, ...specialties].some((id) => isOneYear(id, facts))
}

/** Whether a season's results are out on a day. */
export function isResultOut(facts: SeasonFacts, match: number, today: IsoDate): boolean {
  return today >= resultDay(facts, match)
}

/** The Monday of Match Week, from which on a season's results are known. */
export function resultDay(facts: SeasonFacts, match: number): IsoDate {
  return dayOfEvent(calendarOf(facts, match), 'matchWeek') ?? matchDayOf(facts, match)
}

/** A year the person names counts unless its Match is over, or nothing was sent and nobody can be ranked any more. */
function named(target: number, { log, facts, today }: Aiming): Chosen {
  const { seasons } = facts
  const ranked = dayOfEvent(calendarOf(seasons, target), 'rankListDeadline') ?? matchDayOf(seasons, target)
  const isOpen = standingIn(log, target).applied ? isInside(target, { log, facts, today }) : today <= ranked
  if (isOpen) return { match: target, because: remark(`You aim at the ${target} Match.`) }
  const next = firstOpen(seasons, today)
  const over = today > matchDayOf(seasons, target) ? 'is over' : 'can no longer be entered'
  return { match: next, because: remark(`The ${target} Match you name ${over}, so the advice is for ${next}.`) }
}

/** Inside until Match Day; afterwards for as long as nobody said how it went: what is not known is not taken for "not matched". */
function isInside(applied: number, { log, facts, today }: Omit<Aiming, 'profile'>): boolean {
  const isKnown = standingIn(log, applied).result !== undefined && isResultOut(facts.seasons, applied, today)
  return !isKnown || today <= matchDayOf(facts.seasons, applied)
}

function newcomer(profile: Profile, facts: SeasonFacts, today: IsoDate): Chosen {
  const open = firstOpen(facts, today)
  const planned = plannedStep2(profile)
  const graduation = graduationAhead(profile.education, today)
  const byExam = planned === undefined ? open : Math.max(open, firstOpen(facts, planned))
  const match = Math.max(byExam, graduation === undefined ? open : firstMatchAfter(graduation))
  if (match > byExam && graduation !== undefined)
    return {
      match,
      because: remark(
        `You graduate in ${graduation.isExact ? monthText(graduation.by) : match}, and training starts in July of the Match year.`,
      ),
    }
  if (planned !== undefined && match > open)
    return {
      match,
      because: remark(`Your Step 2 CK is planned for ${dayText(planned)}, after programs begin to review for ${open}.`),
    }
  return { match, because: whyOpen(match, facts, today) }
}

/** The season before is closed to a newcomer from the day its programs review. */
function whyOpen(match: number, facts: SeasonFacts, today: IsoDate): Reason {
  const before = calendarOf(facts, match - 1)
  const review = dayOfEvent(before, 'programReviewFrom')
  const fact = before.events.programReviewFrom
  if (fact === undefined || review === undefined || review > today)
    return remark(`No applications are out yet, so a new application aims at the ${match} Match.`)
  return {
    ...remark(
      `Programs have been reviewing applications for ${match - 1} since ${dayText(review)}, so a new application aims at the ${match} Match.`,
    ),
    source: sourceOf(fact),
  }
}

/** The first Match whose programs have not begun to review on a day. */
function firstOpen(facts: SeasonFacts, day: IsoDate): number {
  const year = Number(day.slice(0, 4))
  const years = [year, year + 1, year + 2]
  return (
    years.find((match) => (dayOfEvent(calendarOf(facts, match), 'programReviewFrom') ?? matchDayOf(facts, match)) > day) ??
    year + 2
  )
}

/** Day of a Step 2 CK that is still to be taken. */
function plannedStep2(profile: Profile): IsoDate | undefined {
  const exam = profile.exams?.step2ck
  return exam?.score === undefined && exam?.result === undefined ? exam?.date : undefined
}

function matchDayOf(facts: SeasonFacts, match: number): IsoDate {
  const day = dayOfEvent(calendarOf(facts, match), 'matchDay')
  if (day === undefined) throw new RangeError(`the calendar of the ${match} Match has no Match Day`)
  return day
}
