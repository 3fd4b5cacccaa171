import type { Facts } from '../../facts.ts'
import type { Person } from '../../person/person.ts'
import type { ExamFacts } from '../../rules/exam-facts.ts'
import type { IsoDate } from '../../units.ts'
import { calendarOf, dayOfEvent } from '../../season/calendar.ts'
import { addDays, daysBetween } from '../../season/days.ts'
import { isoDate } from '../../units.ts'
import { certificateDay } from '../certificate-day.ts'

/** The days on which Step 3 can be sat and still serves a Match: the same for the decision, the blocker, the lever and the plan. */
export interface Step3Days {
  /** First day one may sit it, where that is still to come: the ECFMG certificate has to be issued. */
  readonly from?: IsoDate
  /** Whether the day of the certificate is known; else `from` is the first one possible. */
  readonly fromIsSaid: boolean
  /** Last day whose report is there when programs begin to review, a slow report included. Absent where it lies before the first one possible. */
  readonly lastDayForInvitations?: IsoDate
  /** Last day whose report is there when rank lists close. */
  readonly lastDayForRanking?: IsoDate
  /** The next of the two it can still be prepared for, else on which it can be sat; absent where there is none or the calendar is not known. */
  readonly lastDay?: IsoDate
  /** Weeks of preparation before it; absent where the calendar is not known. */
  readonly weeks?: number
  /** Whether those are enough for the serious preparation the field asks for. */
  readonly enough: 'no' | 'just' | 'yes' | 'unknown'
}

/** Weeks of serious preparation that the field asks for. */
const fewestWeeks = 6
const comfortableWeeks = 8

interface Step3Question {
  readonly person: Person
  readonly facts: Pick<Facts, 'exams' | 'seasons'>
  /** Match year aimed at. */
  readonly match: number
  readonly today: IsoDate
}

export function step3Days(asked: Step3Question): Step3Days {
  const { facts, match } = asked
  const { day: from, isSaid: fromIsSaid } = certificateDay(asked)
  const calendar = calendarOf(facts.seasons, match)
  const lastBefore = (event: 'programReviewFrom' | 'rankListDeadline'): IsoDate | undefined => {
    const day = dayOfEvent(calendar, event)
    return day === undefined ? undefined : openDay(addDays(day, -facts.exams.reportDelayDays.value.slow), facts.exams)
  }
  const forReview = lastBefore('programReviewFrom')
  const lastDayForInvitations = forReview !== undefined && forReview < from ? undefined : forReview
  const lastDayForRanking = lastBefore('rankListDeadline')
  const useful = [lastDayForInvitations, lastDayForRanking].filter((day) => day !== undefined && day >= from)
  const lastDay = useful.find((day) => day !== undefined && canPrepare(asked.today, day)) ?? useful.at(-1)
  const weeks = lastDay !== undefined ? weeksUntil(asked.today, lastDay) : lastDayForRanking !== undefined ? 0 : undefined
  return {
    ...(from > asked.today ? { from } : {}),
    fromIsSaid,
    ...(lastDayForInvitations === undefined ? {} : { lastDayForInvitations }),
    ...(lastDayForRanking === undefined ? {} : { lastDayForRanking }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(weeks === undefined ? {} : { weeks }),
    enough: enoughTime(weeks, fromIsSaid),
  }
}

/** Preparation may begin before the certificate; the exam day may not lie before it. */
function enoughTime(weeks: number | undefined, fromIsSaid: boolean): Step3Days['enough'] {
  if (weeks === undefined) return 'unknown'
  if (weeks < fewestWeeks) return 'no'
  if (!fromIsSaid) return 'unknown'
  return weeks >= comfortableWeeks ? 'yes' : 'just'
}

/** Whether an exam on that day leaves the weeks of serious preparation. */
export function canPrepare(today: IsoDate, exam: IsoDate): boolean {
  return weeksUntil(today, exam) >= fewestWeeks
}

function weeksUntil(today: IsoDate, day: IsoDate): number {
  return Math.floor(daysBetween(today, day) / 7)
}

/** The booked day, where the certificate can be there before it. */
export function bookedStep3({ exams: { step3 } }: Person, { from }: Step3Days): IsoDate | undefined {
  const { state, day } = step3
  return state !== 'planned' || day === undefined || (from !== undefined && day < from) ? undefined : day
}

/** The one day for Step 3: the booked one while it still serves or nothing serves any more, else the last that does. */
export function step3DayToSit(person: Person, days: Step3Days): IsoDate | undefined {
  const { lastDay, lastDayForRanking } = days
  const booked = bookedStep3(person, days)
  const stays = lastDay === undefined || lastDayForRanking === undefined || (booked ?? lastDay) <= lastDayForRanking
  return stays ? (booked ?? lastDay) : lastDay
}

/** The day itself, or the last one before Step 3 closes for the turn of the year. */
function openDay(day: IsoDate, { step3Closed }: ExamFacts): IsoDate {
  if (step3Closed === undefined) return day
  const { from, to } = step3Closed.value
  return day.slice(5) >= from && day.slice(5) <= to ? addDays(isoDate(`${day.slice(0, 4)}-${from}`), -1) : day
}
