import type { Facts } from '../../facts.ts'
import type { ExamFacts } from '../../rules/exam-facts.ts'
import type { IsoDate } from '../../units.ts'
import { calendarOf, dayOfEvent } from '../../season/calendar.ts'
import { addDays } from '../../season/days.ts'
import { isoDate } from '../../units.ts'

/** The last days on which Step 3 still serves a Match: the same for the decision, the lever and the plan. */
export interface Step3Days {
  /** Last day whose report is there when programs begin to review, a slow report included. */
  readonly lastDayForInvitations?: IsoDate
  /** Last day whose report is there when rank lists close. */
  readonly lastDayForRanking?: IsoDate
  /** The next of the two that is still to come; absent where both are past or the calendar is not known. */
  readonly lastDay?: IsoDate
}

export function step3Days(facts: Pick<Facts, 'exams' | 'seasons'>, match: number, today: IsoDate): Step3Days {
  const calendar = calendarOf(facts.seasons, match)
  const lastBefore = (event: 'programReviewFrom' | 'rankListDeadline'): IsoDate | undefined => {
    const day = dayOfEvent(calendar, event)
    return day === undefined ? undefined : openDay(addDays(day, -facts.exams.reportDelayDays.value.slow), facts.exams)
  }
  const lastDayForInvitations = lastBefore('programReviewFrom')
  const lastDayForRanking = lastBefore('rankListDeadline')
  const lastDay = [lastDayForInvitations, lastDayForRanking].find((day) => day !== undefined && day >= today)
  return {
    ...(lastDayForInvitations === undefined ? {} : { lastDayForInvitations }),
    ...(lastDayForRanking === undefined ? {} : { lastDayForRanking }),
    ...(lastDay === undefined ? {} : { lastDay }),
  }
}

/** The day itself, or the last one before Step 3 closes for the turn of the year. */
function openDay(day: IsoDate, { step3Closed }: ExamFacts): IsoDate {
  if (step3Closed === undefined) return day
  const { from, to } = step3Closed.value
  return day.slice(5) >= from && day.slice(5) <= to ? addDays(isoDate(`${day.slice(0, 4)}-${from}`), -1) : day
}
