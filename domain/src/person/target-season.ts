import type { Reason } from '../answer.ts'
import type { Profile } from './profile.ts'
import type { IsoDate } from '../units.ts'
import type { Season } from '../season/season.ts'
import type { SeasonCalendar, SeasonFacts } from '../season/season-facts.ts'
import { isoDate } from '../units.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import { sourceOf } from '../answer.ts'

/**
 * The Match year the advice is for. A match already won or applications already sent decide first, then the year the person names,
 * then the first season a newcomer can still enter with a complete application.
 */
export function targetSeason(profile: Profile, facts: SeasonFacts, today: IsoDate): Season {
  const chosen = chooseMatch(profile, facts, today)
  const calendar = calendarOf(facts, chosen.match)
  return {
    match: chosen.match,
    stage: stageOf(calendar, { today, applied: profile.season?.appliedFor === chosen.match, matched: chosen.matched }),
    expected: calendar.events.matchDay === undefined || calendar.events.matchDay.known === 'derived',
    because: [chosen.because],
  }
}

interface Chosen {
  readonly match: number
  readonly matched: boolean
  readonly because: Reason
}

function chooseMatch(profile: Profile, facts: SeasonFacts, today: IsoDate): Chosen {
  const matched = profile.previousMatches?.filter((one) => one.outcome === 'matched').toSorted((a, b) => b.year - a.year)[0]
  const applied = profile.season?.appliedFor
  if (profile.season?.target !== undefined) return named(profile.season.target, facts, today)
  if (matched !== undefined && (applied === undefined || applied <= matched.year)) {
    return { match: matched.year, matched: true, because: say(`You matched in ${matched.year}.`) }
  }
  if (applied !== undefined && isStillInside(profile, applied, { facts, today })) {
    return { match: applied, matched: false, because: say(`Your applications for the ${applied} Match are out.`) }
  }
  return newcomer(profile, facts, today)
}

/** A year the person names counts unless its Match is over. */
function named(target: number, facts: SeasonFacts, today: IsoDate): Chosen {
  if (matchDayOf(facts, target) >= today)
    return { match: target, matched: false, because: say(`You aim at the ${target} Match.`) }
  const next = firstOpen(facts, today)
  return { match: next, matched: false, because: say(`The ${target} Match you name is over, so the advice is for ${next}.`) }
}

/** Inside until Match Day; afterwards until the season ends, unless the result is known. */
function isStillInside(profile: Profile, applied: number, at: { readonly facts: SeasonFacts; readonly today: IsoDate }): boolean {
  const known = profile.previousMatches?.some((one) => one.year === applied && one.outcome !== undefined)
  const last = known ? undefined : dayOfEvent(calendarOf(at.facts, applied), 'seasonEnds')
  return at.today <= (last ?? matchDayOf(at.facts, applied))
}

function newcomer(profile: Profile, facts: SeasonFacts, today: IsoDate): Chosen {
  const open = firstOpen(facts, today)
  const planned = plannedStep2(profile)
  const graduation = profile.education?.graduationYear
  const byExam = planned === undefined ? open : Math.max(open, firstOpen(facts, planned))
  const match = Math.max(byExam, graduation ?? open)
  if (match > byExam)
    return { match, matched: false, because: say(`You graduate in ${match}, and training starts in July of the Match year.`) }
  if (match > open)
    return {
      match,
      matched: false,
      because: say(`Your Step 2 CK is planned for ${planned}, after programs begin to review for ${open}.`),
    }
  return { match, matched: false, because: whyOpen(match, facts, today) }
}

/** The season before is closed to a newcomer from the day its programs review. */
function whyOpen(match: number, facts: SeasonFacts, today: IsoDate): Reason {
  const before = calendarOf(facts, match - 1)
  const review = dayOfEvent(before, 'programReviewFrom')
  const fact = before.events.programReviewFrom
  if (fact === undefined || review === undefined || review > today)
    return say(`No applications are out yet, so a new application aims at the ${match} Match.`)
  return {
    ...say(
      `Programs have been reviewing applications for ${match - 1} since ${review}, so a new application aims at the ${match} Match.`,
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

function stageOf(
  calendar: SeasonCalendar,
  at: { readonly today: IsoDate; readonly applied: boolean; readonly matched: boolean },
): Season['stage'] {
  const { today } = at
  const day = (event: Parameters<typeof dayOfEvent>[1]): IsoDate =>
    dayOfEvent(calendar, event) ?? isoDate(`${calendar.season}-07-01`)
  if (at.matched || today > day('matchDay')) return 'after'
  if (today > day('rankListDeadline')) return 'match week'
  if (today >= day('rankingOpens')) return 'ranking'
  if (today >= day('programReviewFrom')) return at.applied ? 'interviewing' : 'applying'
  return today >= day('seasonOpens') ? 'applying' : 'preparing'
}

function matchDayOf(facts: SeasonFacts, match: number): IsoDate {
  const day = dayOfEvent(calendarOf(facts, match), 'matchDay')
  if (day === undefined) throw new RangeError(`the calendar of the ${match} Match has no Match Day`)
  return day
}

function say(text: string): Reason {
  return { text, direction: 'neutral' }
}
