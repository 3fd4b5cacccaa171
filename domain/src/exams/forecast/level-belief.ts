import type { Band } from '../../answer.ts'
import type { Person } from '../../person/person.ts'
import type { PracticeTest } from '../../person/profile.ts'
import type { IsoDate } from '../../units.ts'
import type { ExamWorld } from '../picture.ts'
import type { PriorBelief } from './forecast.ts'
import type { LearningModel } from './learning-model.ts'
import type { LevelComponent, Observation } from './level-filter.ts'
import type { NormalMixture } from '#engine/numbers'
import type { ReadTest } from './practice-observations.ts'
import { addDays, daysBetween } from '../../season/days.ts'
import { normalCdf } from '#engine/numbers'
import { probability } from '../../units.ts'
import { learningModel, ownOffsetSd } from './learning-model.ts'
import { filterLevel, moveTo } from './level-filter.ts'
import { mixtureCdf, mixtureQuantile } from '#engine/numbers'
import { bankOffsetSd, oldestWeeks } from './practice-observations.ts'
import { levelBefore } from './prior-belief.ts'
import { plannedExam } from './study-plan.ts'

/** A score of the filter with the practice test it came from; none for a failed exam. */
interface TestObservation extends Observation {
  readonly test?: PracticeTest
}

/** The belief about the level, ready to be asked about any later day. Days count from today. */
export interface LevelBelief {
  readonly components: readonly LevelComponent[]
  /** The practice test behind each score of the filter, in its order; undefined for a failed exam. */
  readonly observed: readonly (PracticeTest | undefined)[]
  readonly model: LearningModel
  readonly sem: number
  /** Days from today for which learning is counted. */
  readonly horizon: number
  /** SD of what the person's tests so far all miss by; 0 before the first. */
  readonly offsetSd: number
}

/** Belief about the level from today on; without a practice test Step 1 stands for the exam itself, whatever the day. */
export function believe(
  person: Person,
  { exams }: ExamWorld,
  { today, counted, before }: { readonly today: IsoDate; readonly counted: readonly ReadTest[]; readonly before: PriorBelief },
): LevelBelief {
  const sem = exams.means.step2ck.value.sem
  const model = learningModel(person.study.weeklyHours)
  const observations: readonly TestObservation[] = [
    ...failedExam(person, { today, sd: Math.hypot(sem, ownOffsetSd.value) }),
    ...counted.map((test) => observationOf(test, today)),
  ]
  const first = Math.min(...observations.map(({ day }) => day))
  if (observations.length === 0) {
    const still = { ...model, dailyRate: 0, dailyVariance: 0 }
    const prior = { day: 0, mean: before.mean, variance: Math.max(1, before.sd ** 2 - sem ** 2), bankOffsetVariance: 0 }
    return { components: filterLevel(prior, [], still), observed: [], model: still, sem, offsetSd: 0, horizon: learningHorizon }
  }
  const start = levelBefore(before, addDays(today, first), { exam: plannedExam(person), model, sem })
  const prior = { day: first, ...start, bankOffsetVariance: bankOffsetSd ** 2 }
  const inOrder = observations.toSorted((a, b) => a.day - b.day)
  const components = likely(filterLevel(prior, inOrder, model)).map((component) => moveTo(component, 0, model))
  const horizon = Math.max(0, learningHorizon + (inOrder.at(-1)?.day ?? 0))
  return { components, observed: inOrder.map(({ test }) => test), model, sem, offsetSd: ownOffsetSd.value, horizon }
}

/** Hypotheses that together weigh less than a millionth change nothing a person could see, and cost most of the time. */
function likely(components: readonly LevelComponent[]): readonly LevelComponent[] {
  const kept = components.filter(({ weight }) => weight > 1e-6 / components.length)
  const total = kept.reduce((sum, { weight }) => sum + weight, 0)
  return kept.map((component) => ({ ...component, weight: component.weight / total }))
}

/** What all of somebody's tests miss by is no error of the single test: taking it out shows the pace between two of them. */
function observationOf({ test, corrected, sd, fromBank }: ReadTest, today: IsoDate): TestObservation {
  const variance = Math.max(1, sd ** 2 - ownOffsetSd.value ** 2)
  return { test, day: daysBetween(today, test.date), score: corrected, variance, fromBank }
}

/** A failed exam of the last half year is the best practice test there is: its error is the exam's own and what the tests miss by. */
function failedExam({ exams }: Person, { today, sd }: { today: IsoDate; sd: number }): readonly TestObservation[] {
  const { state, score, day: taken } = exams.step2ck
  if (state !== 'failed' || score === undefined || taken === undefined) return []
  const day = daysBetween(today, taken)
  return day > 0 || day < -oldestWeeks * 7 ? [] : [{ day, score, variance: sd * sd, fromBank: false }]
}

/** Learning is counted for so many days after the last test at most: no study followed anybody longer. */
const learningHorizon: number = 16 * 7

/** The level so many days from today. Beyond the horizon it only drifts: a day ahead does not promise more for being asked about later. */
export function levelIn(belief: LevelBelief, days: number): NormalMixture {
  const drifting = { ...belief.model, dailyRate: 0 }
  return belief.components.map((component) => {
    const learnt = moveTo(component, Math.min(days, belief.horizon), belief.model)
    const moved = days <= belief.horizon ? learnt : moveTo({ ...learnt, dailyRate: 0 }, days, drifting)
    return { weight: component.weight, mean: moved.mean[0], variance: moved.variance[0] }
  })
}

/** The score on the report of an exam so many days from today: the level and the exam's own error. */
export function scoreIn(belief: LevelBelief, days: number): NormalMixture {
  return levelIn(belief, days).map((part) => ({ ...part, variance: part.variance + belief.sem ** 2 + belief.offsetSd ** 2 }))
}

/** Chance of a score or more in an exam so many days from today. */
export function chancesIn(belief: LevelBelief, days: number): (score: number) => Band {
  return chancesAt(levelIn(belief, days), { bias: 0, sd: Math.hypot(belief.sem, belief.offsetSd) })
}

/**
 * Chance of a score or more in a test that shows the level with this error. The point integrates over everything unknown; the band is
 * that chance at the 10th and the 90th percentile of the applicant's level: what better knowledge of the level could still change.
 */
export function chancesAt(
  level: NormalMixture,
  { bias, sd }: { readonly bias: number; readonly sd: number },
): (score: number) => Band {
  const shown = level.map((part) => ({ ...part, mean: part.mean + bias, variance: part.variance + sd ** 2 }))
  const levels = [mixtureQuantile(level, 0.1), mixtureQuantile(level, 0.9)] as const
  return (score) => {
    // The report is a whole number: a score of 225 or more is anything from 224.5 on.
    const [low, high] = levels.map((value) => 1 - normalCdf((score - 0.5 - value - bias) / sd))
    const point = 1 - mixtureCdf(shown, score - 0.5)
    return {
      point: probability(clamp(point)),
      low: probability(clamp(Math.min(point, low ?? point))),
      high: probability(clamp(Math.max(point, high ?? point))),
    }
  }
}

/** Keeps rounding from leaving 0 to 1. */
export function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}
