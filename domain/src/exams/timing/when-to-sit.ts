import type { Answer } from '../../answer.ts'
import type { Facts } from '../../facts.ts'
import type { Person } from '../../person/person.ts'
import type { IsoDate } from '../../units.ts'
import type { MatchChanceAt } from './match-value.ts'
import type { ExamTiming } from './timing.ts'
import { known, needs } from '../../answer.ts'
import { addDays, weekday } from '../../season/days.ts'
import { forecastDays } from '../forecast/forecast-step2ck.ts'
import { plannedExam } from '../forecast/study-plan.ts'
import { examWindow } from '../exam-window.ts'
import { adviseDay } from './advise-day.ts'
import { failingReason, windowReason } from './failing.ts'
import { expectedMatchChance } from './match-value.ts'
import { reportDeadlines } from './report-deadlines.ts'
import { registrationReason, retakeRule } from './retake-rule.ts'
import { disagreements, timingRules } from './timing-rules.ts'
import { weighDay, withWaiting } from './weigh-days.ts'
import { questionFor } from '../../person/questions.ts'
import { step2ckMarks } from '../score-bands.ts'

export interface TimingInput {
  readonly person: Person
  readonly facts: Pick<Facts, 'exams' | 'specialties' | 'seasons'>
  readonly today: IsoDate
  /** Match year aimed at. */
  readonly season: number
  /** Chance of matching through the applicant's list at a score; left out, only the exam's own chances are compared. */
  readonly matchChanceAt?: MatchChanceAt
  /** The same with a failed attempt at Step 2 CK in the file; left out, a failure costs only the Match it misses. */
  readonly matchChanceAfterFailing?: MatchChanceAt
}

/**
 * Candidate days for Step 2 CK against report delay, the day programs begin to review and the rank list deadline; what a week of
 * waiting changes; the field's rules beside the forecast. Asks what the forecast asks.
 */
export function whenToSit(input: TimingInput): Answer<ExamTiming> {
  const { person, facts, today, season } = input
  const deadlines = reportDeadlines(facts.exams, facts.seasons, season)
  const retake = retakeRule(person, facts.exams)
  const registration = registrationReason(facts.exams)
  const matchChanceOf = input.matchChanceAt === undefined ? undefined : expectedMatchChance(input.matchChanceAt)
  const window = examWindow(person, facts.exams)
  const lastDays = [deadlines.lastDayForRanking, window?.closes].filter((day) => day !== undefined)
  const forecast = forecastDays(input, candidateDates(person, today, { lastDays, earliest: retake.earliest }))
  if (forecast.kind === 'needs') return needs(...forecast.ask)
  const weighed = forecast.value.map((ahead) => weighDay(ahead, { exams: facts.exams, deadlines, matchChanceOf }))
  const days = withWaiting(weighed)
  const planned = plannedExam(person)
  const rules = timingRules(person, { today, planned, deadlines })
  const advised = adviseDay(weighed, { person, exams: facts.exams, deadlines, today, scar: scarOf(input) })
  return known({
    days,
    ...(advised === undefined
      ? {}
      : {
          advised: advised.day,
          ifFailed: advised.price,
          ...(advised.insteadOfBooked === undefined ? {} : { insteadOfBooked: advised.insteadOfBooked }),
        }),
    ...(planned === undefined ? {} : { booked: planned }),
    ...(window === undefined ? {} : { window }),
    deadlines,
    rules,
    disagreements: disagreements(
      rules,
      days.find(({ date }) => date === advised?.day),
    ),
    retake,
    ...(registration === undefined ? {} : { registration }),
    because: [...forecast.because, ...windowReason(window, facts.exams), ...failingReason(advised?.price)],
    asks: planned === undefined ? [questionFor('exams.step2ck.date')] : [],
  })
}

const mostWeeks = 45
const saturday = 5

/**
 * Saturdays from next week on, or from the first day a retake allows, so that the day advised is the same from one day to the next; to the last day that counts for ranking and for the certificate, with the planned day among them.
 */
function candidateDates(
  person: Person,
  today: IsoDate,
  { lastDays, earliest }: { readonly lastDays: readonly IsoDate[]; readonly earliest: IsoDate | undefined },
): readonly IsoDate[] {
  const from = earliest !== undefined && earliest > addDays(today, 7) ? earliest : addDays(today, 7)
  const first = addDays(from, (saturday - weekday(from) + 7) % 7)
  const weekly = Array.from({ length: mostWeeks }, (_, week) => addDays(first, 7 * week))
  const useful = weekly.filter((day) => lastDays.every((last) => day <= last))
  const planned = plannedExam(person)
  const kept = useful.length === 0 ? weekly.slice(0, 4) : useful
  return planned === undefined || kept.includes(planned) ? kept : [...kept, planned].toSorted((a, b) => (a < b ? -1 : 1))
}

/** Share of a chance that a failure in the file takes, at the score the field calls solid. */
function scarOf({ matchChanceAt, matchChanceAfterFailing }: TimingInput): number {
  const clean = matchChanceAt?.(step2ckMarks.solid).point
  const failed = matchChanceAfterFailing?.(step2ckMarks.solid).point
  return clean === undefined || failed === undefined || clean <= 0 ? 0 : Math.max(0, 1 - failed / clean)
}
