import type { Answer } from '../../answer.ts'
import type { Person } from '../../person/person.ts'
import type { IsoDate } from '../../units.ts'
import type { ExamWorld } from '../picture.ts'
import type { ForecastDay, JudgedTest, PriorBelief, ScoreForecast } from './forecast.ts'
import type { LevelBelief } from './level-belief.ts'
import type { NormalMixture } from '#engine/numbers'
import type { ReadTest } from './practice-observations.ts'
import { known, needs } from '../../answer.ts'
import { addDays, daysBetween } from '../../season/days.ts'
import { probability } from '../../units.ts'
import { passMarkOn } from '../../rules/pass-mark.ts'
import { assumptionsOf } from './learning-model.ts'
import { chancesIn, clamp, believe, scoreIn } from './level-belief.ts'
import { moveTo } from './level-filter.ts'
import { teachingOfNextTest } from './next-test.ts'
import { mixtureMean, mixtureQuantile, mixtureSd } from '#engine/numbers'
import { readPracticeTests } from './practice-observations.ts'
import { priorBelief } from './prior-belief.ts'
import { isTaken, plannedExam } from './study-plan.ts'
import { questionFor } from '../../person/questions.ts'
import { step2ckMarks } from '../score-bands.ts'

/** What a forecast is made from. */
export interface ForecastOf {
  readonly person: Person
  readonly facts: ExamWorld
  readonly today: IsoDate
}

/** Thresholds the field speaks of; the pass mark and the applicant's own target come on top. */
const thresholds: readonly number[] = [step2ckMarks.acceptable, step2ckMarks.solid, step2ckMarks.strong]
const weeksShown = 26

/**
 * The Step 2 CK score by exam day, from dated practice tests, study hours and Step 1: distribution, chances of passing and of
 * reaching 225, 240, 250 and the own target, and what another practice test would teach. Asks for a practice test where neither
 * one nor a Step 1 number is known, and answers nothing once the exam is passed.
 */
export function forecastStep2ck({ person, facts, today }: ForecastOf): Answer<ScoreForecast> {
  const based = basisOf({ person, facts, today })
  if (based.kind === 'needs') return based
  const { belief, tests, before } = based.value
  const exam = plannedExam(person)
  return known(
    {
      days: daysToShow(today, exam).map((date) => forecastDay(belief, { date, today, facts, targets: targetsOf(person) })),
      tests: judge(tests, belief),
      before,
      ...weeklyGain(belief),
      nextTest: teachingOfNextTest(belief, facts.exams, daysBetween(today, exam ?? addDays(today, 28))),
      assumptions: [...assumptionsOf(person.study.weeklyHours), ...(before.from === 'norms' ? [before.because] : [])],
      asks: person.study.weeklyHours === undefined ? [questionFor('study.hoursPerWeek')] : [],
    },
    [before.because],
  )
}

/** What the forecast gains in the next week of study; absent where it tells none. */
export function pointsOfWeek(asked: ForecastOf): Pick<ScoreForecast, 'pointsPerWeek'> {
  const based = basisOf(asked)
  return based.kind === 'needs' ? {} : weeklyGain(based.value.belief)
}

/** One day's forecast with the distribution of the score behind it. */
export interface ForecastWithScore {
  readonly day: ForecastDay
  readonly score: NormalMixture
}

/** The forecast for chosen days, none before today; asks what the forecast asks. */
export function forecastDays(
  { person, facts, today }: ForecastOf,
  dates: readonly IsoDate[],
): Answer<readonly ForecastWithScore[]> {
  const based = basisOf({ person, facts, today })
  if (based.kind === 'needs') return based
  const { belief, before } = based.value
  const targets = targetsOf(person)
  const days = dates.map((date) => ({
    day: forecastDay(belief, { date, today, facts, targets }),
    score: scoreIn(belief, daysBetween(today, date)),
  }))
  return known(days, [before.because])
}

interface Basis {
  readonly belief: LevelBelief
  readonly tests: readonly ReadTest[]
  readonly before: PriorBelief
}

function basisOf({ person, facts, today }: ForecastOf): Answer<Basis> {
  if (isTaken(person)) return needs(...(person.exams.step2ck.passed.kind === 'needs' ? person.exams.step2ck.passed.ask : []))
  const tests = readPracticeTests(person.exams.practiceTests ?? [], facts.exams, today)
  const counted = tests.filter(({ leftOut }) => leftOut === undefined)
  const before = priorBelief(person, facts)
  const belief = believe(person, facts, { today, counted, before })
  return belief.observed.length === 0 && before.from !== 'step 1'
    ? needs(questionFor('practiceTests'))
    : known({ belief, tests, before })
}

function forecastDay(
  belief: LevelBelief,
  asked: { readonly date: IsoDate; readonly today: IsoDate; readonly facts: ExamWorld; readonly targets: readonly number[] },
): ForecastDay {
  const days = daysBetween(asked.today, asked.date)
  const score = scoreIn(belief, days)
  const chance = chancesIn(belief, days)
  const mark = passMarkOn(asked.facts.exams, 'step2ck', asked.date)
  if (mark === undefined) throw new RangeError(`a forecast requires a pass mark in force on ${asked.date}, got none`)
  return {
    date: asked.date,
    mean: mixtureMean(score),
    sd: mixtureSd(score),
    eighty: [mixtureQuantile(score, 0.1), mixtureQuantile(score, 0.9)],
    ninety: [mixtureQuantile(score, 0.05), mixtureQuantile(score, 0.95)],
    passMark: mark.value,
    pass: chance(mark.value),
    atLeast: asked.targets.map((target) => ({ score: target, chance: chance(target) })),
  }
}

function judge(tests: readonly ReadTest[], { components, observed }: LevelBelief): readonly JudgedTest[] {
  return tests.map(({ test, strength, corrected, sd, leftOut }) => {
    const index = observed.indexOf(test)
    const outlier = components.reduce((sum, { weight, outliers }) => sum + (outliers[index] === true ? weight : 0), 0)
    return { test, strength, corrected, sd, outlier: probability(clamp(outlier)), ...(leftOut === undefined ? {} : { leftOut }) }
  })
}

/** Points the next seven days of study bring on average, with the spread over what the learning rate may be; untold before a first test. */
function weeklyGain({ components, observed, model }: LevelBelief): Pick<ScoreForecast, 'pointsPerWeek'> {
  if (observed.length === 0) return {}
  const gains = components.map((component) => ({
    weight: component.weight,
    gain: moveTo(component, component.day + 7, model).mean[0] - component.mean[0],
  }))
  const mean = gains.reduce((sum, { weight, gain }) => sum + weight * gain, 0)
  return { pointsPerWeek: { mean, low: weightedQuantile(gains, 0.1), high: weightedQuantile(gains, 0.9) } }
}

function weightedQuantile(values: readonly { readonly weight: number; readonly gain: number }[], p: number): number {
  let passed = 0
  const sorted = values.toSorted((a, b) => a.gain - b.gain)
  const found = sorted.find(({ weight }) => (passed += weight) >= p)
  return (found ?? sorted.at(-1))?.gain ?? 0
}

function targetsOf(person: Person): readonly number[] {
  const target = person.study.targetScore
  return target === undefined || thresholds.includes(target) ? thresholds : [...thresholds, target].toSorted((a, b) => a - b)
}

function daysToShow(today: IsoDate, exam: IsoDate | undefined): readonly IsoDate[] {
  const weekly = Array.from({ length: weeksShown + 1 }, (_, week) => addDays(today, 7 * week))
  return exam === undefined || weekly.includes(exam) ? weekly : [...weekly, exam].toSorted((a, b) => (a < b ? -1 : 1))
}
