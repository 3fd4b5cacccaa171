import type { Person } from '../../person/person.ts'
import type { SeasonFacts } from '../../season/season-facts.ts'
import type { IsoDate } from '../../units.ts'
import type { ExamFacts } from '../../rules/exam-facts.ts'
import type { ReportDeadlines } from './timing.ts'
import { addDays, daysBetween } from '../../season/days.ts'
import { calendarOf, dayOfEvent } from '../../season/calendar.ts'
import { isoDate } from '../../units.ts'
import { sourceOf } from '../../answer.ts'

/** Last exam days of a season: for a score programs see when they begin to review, and for one that still counts for ranking. */
export function reportDeadlines(exams: ExamFacts, seasons: SeasonFacts, match: number): ReportDeadlines {
  const calendar = calendarOf(seasons, match)
  const review = dayOfEvent(calendar, 'programReviewFrom')
  const ranking = dayOfEvent(calendar, 'rankListDeadline')
  const event = calendar.events.programReviewFrom
  const { usual } = exams.reportDelayDays.value
  return {
    season: match,
    ...(review === undefined || event === undefined
      ? {}
      : {
          programsReviewFrom: { date: review, source: sourceOf(event) },
          lastDayUsual: addDays(review, -usual),
          lastDaySlow: lastDayReportedBy(exams, review),
        }),
    ...(ranking === undefined ? {} : { lastDayForRanking: addDays(ranking, -usual) }),
  }
}

/** Seen by programs when they review, by a slow report or at least by a usual one; once applications are out, counted when lists close. */
export function lastDayForSeason(
  { season }: Pick<Person, 'season'>,
  { lastDaySlow, lastDayUsual, lastDayForRanking }: ReportDeadlines,
  today: IsoDate,
): IsoDate | undefined {
  if (season.applied) return lastDayForRanking
  return lastDaySlow !== undefined && lastDaySlow > today ? lastDaySlow : lastDayUsual
}

/** The day a report comes when it is late: the slow delay, or what happened to exams of that time of year before. */
export function slowReportDay(exams: ExamFacts, exam: IsoDate): IsoDate {
  const slow = addDays(exam, exams.reportDelayDays.value.slow)
  const asBefore = (exams.midYearDelays?.value ?? []).flatMap(({ from, to, reported }) => {
    const year = exam.slice(0, 4)
    const inWindow = exam >= `${year}${from.slice(4)}` && exam <= `${year}${to.slice(4)}`
    return inWindow ? [isoDate(`${year}${reported.slice(4)}`)] : []
  })
  return [slow, ...asBefore].reduce((latest, day) => (day > latest ? day : latest))
}

/** The last exam day whose slow report still comes by a day. */
function lastDayReportedBy(exams: ExamFacts, by: IsoDate): IsoDate {
  let day = addDays(by, -exams.reportDelayDays.value.slow)
  while (slowReportDay(exams, day) > by && daysBetween(day, by) < 366) day = addDays(day, -1)
  return day
}
