import type { Answer, Band } from '../../answer.ts'
import type { ChanceChange, DrawnChance } from '../../chances/drawn-chance.ts'
import type { Facts } from '../../facts.ts'
import type { Person } from '../../person/person.ts'
import type { IsoDate } from '../../units.ts'
import type { ExamFacts } from '../../rules/exam-facts.ts'
import type { ForecastWithScore } from '../forecast/forecast-step2ck.ts'
import type { ExpectedMatchChance, MatchChanceAt } from './match-value.ts'
import type { CandidateDay, ExamTiming, FailingPrice, ReportDeadlines, WeekOfWaiting } from './timing.ts'
import { known, needs } from '../../answer.ts'
import { bandOfChance, changeBetween } from '../../chances/drawn-chance.ts'
import { addDays } from '../../season/days.ts'
import { forecastDays } from '../forecast/forecast-step2ck.ts'
import { plannedExam } from '../forecast/study-plan.ts'
import { examWindow } from '../exam-window.ts'
import { failingReason, priceOfFailing, windowReason, worthOfDay } from './failing.ts'
import { expectedMatchChance } from './match-value.ts'
import { reportDeadlines, slowReportDay } from './report-deadlines.ts'
import { registrationReason, retakeRule } from './retake-rule.ts'
import { disagreements, hasBaseline, timingRules } from './timing-rules.ts'
import { baselineWeeks } from '../practice-rule.ts'
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
  const days = withWaiting(forecast.value.map((ahead) => weighDay(ahead, { exams: facts.exams, deadlines, matchChanceOf })))
  const planned = plannedExam(person)
  const rules = timingRules(person, { today, planned, deadlines })
  const scar = scarOf(input)
  const advised = adviseDay(days, {
    person,
    exams: facts.exams,
    scar,
    from: hasBaseline(person) ? today : addDays(today, 7 * baselineWeeks.atLeast),
  })
  return known({
    days,
    ...(advised === undefined ? {} : { advised: advised.day.date, ifFailed: advised.price }),
    ...(window === undefined ? {} : { window }),
    deadlines,
    rules,
    disagreements: disagreements(rules, days.find(({ date }) => date === planned) ?? advised?.day),
    retake,
    ...(registration === undefined ? {} : { registration }),
    because: [...forecast.because, ...windowReason(window, facts.exams), ...failingReason(advised?.price)],
    asks: planned === undefined ? [questionFor('exams.step2ck.date')] : [],
  })
}

const mostWeeks = 45

/** Weekly from next week, or from the first day a retake allows, to the last day that counts for ranking and for the certificate; the planned day among them. */
function candidateDates(
  person: Person,
  today: IsoDate,
  { lastDays, earliest }: { readonly lastDays: readonly IsoDate[]; readonly earliest: IsoDate | undefined },
): readonly IsoDate[] {
  const first = earliest !== undefined && earliest > addDays(today, 7) ? earliest : addDays(today, 7)
  const weekly = Array.from({ length: mostWeeks }, (_, week) => addDays(first, 7 * week))
  const useful = weekly.filter((day) => lastDays.every((last) => day <= last))
  const planned = plannedExam(person)
  const kept = useful.length === 0 ? weekly.slice(0, 4) : useful
  return planned === undefined || kept.includes(planned) ? kept : [...kept, planned].toSorted((a, b) => (a < b ? -1 : 1))
}

/** A day with the chance its band is made of, so that two days can be compared draw by draw. */
interface WeighedDay {
  readonly day: CandidateDay
  readonly matchChance: DrawnChance | undefined
}

function weighDay(
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
function withWaiting(weighed: readonly WeighedDay[]): readonly CandidateDay[] {
  return weighed.map((one) => {
    const later = weighed.find(({ day }) => day.date === addDays(one.day.date, 7))
    return later === undefined ? one.day : { ...one.day, waitAWeek: waitingBetween(one, later) }
  })
}

function waitingBetween(one: WeighedDay, later: WeighedDay): WeekOfWaiting {
  const [now, then] = [one.day.forecast, later.day.forecast]
  return {
    pass: changeOfBands(now.pass, then.pass),
    atLeast: now.atLeast.map(({ score, chance }, i) => ({
      score,
      change: changeOfBands(chance, then.atLeast[i]?.chance ?? chance),
    })),
    ...(one.matchChance === undefined || later.matchChance === undefined
      ? {}
      : { matchChance: changeBetween(one.matchChance, later.matchChance) }),
  }
}

/** The ends of both bands are the chances at the same percentiles of the applicant's level: who stands low now stands low then. */
function changeOfBands(before: Band, after: Band): ChanceChange {
  const point = after.point - before.point
  const ends = [after.low - before.low, after.high - before.high]
  return { point, low: Math.min(point, ...ends), high: Math.max(point, ...ends) }
}

/** Less than this, of 1, is not worth any further week. */
const worthWaiting = 0.02

interface Choosing {
  readonly person: Person
  readonly exams: ExamFacts
  readonly scar: number
  /** The first day to advise: without a baseline test, none before there was time for one. */
  readonly from: IsoDate
}

/**
 * The first day, among those that report in time and lie within the window of years, that comes within two in a hundred of the best:
 * in match chance where the list was handed in, else in the chance of 240, each less what failing on that day would cost. Days that
 * hold even with a slow report come before days that do not.
 */
function adviseDay(
  days: readonly CandidateDay[],
  { from, ...failing }: Choosing,
): { readonly day: CandidateDay; readonly price: FailingPrice } | undefined {
  const closes = examWindow(failing.person, failing.exams)?.closes
  const open = days.filter(({ date }) => closes === undefined || date <= closes)
  const safe = open.filter(({ visible }) => visible === 'yes')
  const inTime = safe.length > 0 ? safe : open.filter(({ visible }) => visible === 'unless delayed' || visible === 'unknown')
  const afterBaseline = inTime.filter(({ date }) => date >= from)
  const usable = afterBaseline.length > 0 ? afterBaseline : inTime.slice(-1)
  const weighed = usable.map((day) => {
    const price = priceOfFailing(day.date, failing)
    return { day, price, worth: worthOfDay(day, chanceOfDay(day), price) }
  })
  const best = Math.max(...weighed.map(({ worth }) => worth))
  return weighed.find(({ worth }) => worth >= best - worthWaiting)
}

function chanceOfDay({ matchChance, forecast }: CandidateDay): number {
  return matchChance?.point ?? forecast.atLeast.find(({ score }) => score === step2ckMarks.solid)?.chance.point ?? 0
}

/** Share of a chance that a failure in the file takes, at the score the field calls solid. */
function scarOf({ matchChanceAt, matchChanceAfterFailing }: TimingInput): number {
  const clean = matchChanceAt?.(step2ckMarks.solid).point
  const failed = matchChanceAfterFailing?.(step2ckMarks.solid).point
  return clean === undefined || failed === undefined || clean <= 0 ? 0 : Math.max(0, 1 - failed / clean)
}
