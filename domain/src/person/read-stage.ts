import type { SeasonEvent } from '../season/season-facts.ts'
import type { BeforeTraining, Stage, Training } from '../season/stage.ts'
import type { IsoDate, SpecialtyId } from '../units.ts'
import type { Aiming } from './target-season.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import { halfOf, standingIn } from '../season/season-log.ts'
import { addMonths } from '../season/days.ts'
import { firstDayStep } from '../season/stage.ts'
import { isoDate } from '../units.ts'
import { graduationAhead } from './graduation.ts'
import { isOneYear, isResultOut, lacksFirstYear, matchedIn, oneYearWon } from './target-season.ts'

/** Where the person stands, for the Match aimed at: by what was sent, what came of it, and the calendar. */
export function readStage(aiming: Aiming, match: number): Stage {
  const { result, message } = standingIn(aiming.log, match)
  const isWeek = aiming.today >= eventDay(aiming, match, 'matchWeek') && aiming.today <= eventDay(aiming, match, 'matchDay')
  const isSoapOver = aiming.today > eventDay(aiming, match, 'soapEnds')
  const told = { ...(message === undefined ? {} : { message }), ...(isSoapOver ? { isSoapOver: true as const } : {}) }
  // Half a match is looked after first: what is missing can only be won this week.
  if (isWeek && halfOf(message) !== undefined) return { kind: 'soap', ...told }
  if (matchedIn(aiming) === match) return trainingOf(aiming, match)
  return isWeek && (result === 'not matched' || result === 'withdrew')
    ? { kind: 'soap', ...told, ...(result === 'withdrew' ? { message: 'withdrawn' } : {}) }
    : { kind: beforeTraining(aiming, match) }
}

function beforeTraining(aiming: Aiming, match: number): BeforeTraining['kind'] {
  const { profile, log, facts, today } = aiming
  const { applied } = standingIn(log, match)
  const isPast = (event: SeasonEvent): boolean => today >= eventDay(aiming, match, event)
  if (applied && today > eventDay(aiming, match, 'matchDay')) return 'result awaited'
  if (applied && isPast('matchWeek')) return 'match week'
  if (applied && isPast('rankingOpens')) return 'ranking'
  if (applied && isPast('programReviewFrom')) return 'interviewing'
  if (isPast('seasonOpens')) return 'applying'
  const before = standingIn(log, match - 1).result
  if (before === 'not matched' && isResultOut(facts.seasons, match - 1, today)) return 'unmatched'
  return graduationAhead(profile.education, today) === undefined ? 'preparing' : 'student'
}

function eventDay({ facts }: Aiming, match: number, event: SeasonEvent): IsoDate {
  return dayOfEvent(calendarOf(facts.seasons, match), event) ?? isoDate(`${match}-07-01`)
}

/** Years of a residency where the length of a specialty is not among the facts. */
const usualYears = 3

function trainingOf(aiming: Aiming, match: number): Training {
  const { log, today } = aiming
  const start = eventDay(aiming, match, 'residencyStarts')
  const isYearAlone = oneYearWon(aiming, match) !== undefined
  const specialty = specialtyOf(aiming, match)
  const end = isoDate(`${match + (isYearAlone ? 1 : lengthOf(aiming, specialty))}-07-01`)
  const told = log.entries.findLast((entry) => entry.kind === 'result' && entry.of === 'fellowship')
  const fellowshipMatch = told?.kind === 'result' ? { year: told.match, outcome: told.outcome } : undefined
  const inFellowship = fellowshipMatch?.outcome === 'matched' && today >= isoDate(`${fellowshipMatch.year}-07-01`)
  const awaited = isAwaited(aiming, { match, start })
  const kind = today < start || awaited ? 'matched' : inFellowship ? 'in fellowship' : today < end ? 'in residency' : 'between'
  return {
    kind,
    match,
    start,
    end,
    ...(specialty === undefined ? {} : { specialty }),
    ...(isYearAlone ? { isOneYear: true } : {}),
    ...(awaited ? { isAwaited: true } : {}),
    ...(lacksFirstYear(aiming, match) ? { lacksFirstYear: true } : {}),
    ...(fellowshipMatch === undefined ? {} : { fellowshipMatch }),
  }
}

/** Months behind the first day after which whoever noted nothing more of the way is taken to have begun. Ours. */
const monthsAwaited = 3

/** Whoever noted steps on the way to a first day that is past says that it was kept: a late visa does not begin a residency. */
function isAwaited({ log, today }: Aiming, { match, start }: Pick<Training, 'match' | 'start'>): boolean {
  const { steps } = standingIn(log, match)
  const hasBegun = steps.some(({ step, state }) => step === firstDayStep && state === 'done')
  return today >= start && today < addMonths(start, monthsAwaited) && steps.length > 0 && !hasBegun
}

/** What is trained in: not the first year that was won beside the place after it. */
function specialtyOf({ profile, log, facts }: Aiming, match: number): SpecialtyId | undefined {
  const { specialties, half } = standingIn(log, match)
  const won = specialties.toReversed()
  const chosen = profile.specialties.map(({ id }) => id)
  const after = (ids: readonly SpecialtyId[]): SpecialtyId | undefined => ids.find((id) => !isOneYear(id, facts))
  return after(won) ?? (half === 'advanced only' ? after(chosen) : undefined) ?? won[0] ?? chosen[0]
}

function lengthOf({ facts }: Aiming, specialty: SpecialtyId | undefined): number {
  return facts.fellowship.residencyYears?.find((one) => one.specialty === specialty)?.years.value ?? usualYears
}
