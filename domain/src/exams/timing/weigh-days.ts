import type { Band } from '../../answer.ts'
import type { ChanceChange, DrawnChance } from '../../chances/drawn-chance.ts'
import type { ExamFacts } from '../../rules/exam-facts.ts'
import type { IsoDate } from '../../units.ts'
import type { ForecastWithScore } from '../forecast/forecast-step2ck.ts'
import type { ExpectedMatchChance } from './match-value.ts'
import type { CandidateDay, DayChange, ReportDeadlines } from './timing.ts'
import { bandOfChance, changeBetween } from '../../chances/drawn-chance.ts'
import { addDays } from '../../season/days.ts'
import { slowReportDay } from './report-deadlines.ts'

/** A day with the chance its band is made of, so that two days can be compared draw by draw. */
export interface WeighedDay {
  readonly day: CandidateDay
  readonly matchChance: DrawnChance | undefined
}

/** A day's report, whether it is seen in time, and what the list is worth on it. */
export function weighDay(
  { day, score }: ForecastWithScore,
  world: {
    readonly exams: ExamFacts
    readonly deadlines: ReportDeadlines
    readonly matchChanceOf: ExpectedMatchChance | undefined
  },
): WeighedDay {
  const reportUsual = addDays(day.date, world.exams.reportDelayDays.value.usual)
  const reportSlow = slowReportDay(world.exams, day.date)
  const visible = visibility(reportUsual, reportSlow, world.deadlines)
  // A score that programs do not see when they review is not worth what the list says of it.
  const matchChance = visible === 'no' ? undefined : world.matchChanceOf?.(score, day.passMark)
  const shown = matchChance === undefined ? {} : { matchChance: bandOfChance(matchChance) }
  return { day: { date: day.date, reportUsual, reportSlow, visible, forecast: day, ...shown }, matchChance }
}

function visibility(usual: IsoDate, slow: IsoDate, { programsReviewFrom }: ReportDeadlines): CandidateDay['visible'] {
  if (programsReviewFrom === undefined) return 'unknown'
  if (slow <= programsReviewFrom.date) return 'yes'
  return usual <= programsReviewFrom.date ? 'unless delayed' : 'no'
}

/** Each day beside the day a week later. */
export function withWaiting(weighed: readonly WeighedDay[]): readonly CandidateDay[] {
  return weighed.map((one) => {
    const later = weighed.find(({ day }) => day.date === addDays(one.day.date, 7))
    return later === undefined ? one.day : { ...one.day, waitAWeek: changeOfDay(one, later) }
  })
}

/** What another day changes. */
export function changeOfDay(one: WeighedDay, other: WeighedDay): DayChange {
  const [now, then] = [one.day.forecast, other.day.forecast]
  return {
    pass: changeOfBands(now.pass, then.pass),
    atLeast: now.atLeast.map(({ score, chance }, i) => ({
      score,
      change: changeOfBands(chance, then.atLeast[i]?.chance ?? chance),
    })),
    ...(one.matchChance === undefined || other.matchChance === undefined
      ? {}
      : { matchChance: changeBetween(one.matchChance, other.matchChance) }),
  }
}

/** The ends of both bands are the chances at the same percentiles of the applicant's level: who stands low now stands low then. */
function changeOfBands(before: Band, after: Band): ChanceChange {
  const point = after.point - before.point
  const ends = [after.low - before.low, after.high - before.high]
  return { point, low: Math.min(point, ...ends), high: Math.max(point, ...ends) }
}
