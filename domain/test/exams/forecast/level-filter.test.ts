import { describe, expect, it } from 'vitest'
import type { LearningModel } from '../../../src/exams/forecast/learning-model.ts'
import type { LevelPrior, Observation } from '../../../src/exams/forecast/level-filter.ts'
import { filterLevel, moveTo } from '../../../src/exams/forecast/level-filter.ts'
import { mixtureCdf, mixtureMean, mixtureQuantile, mixtureSd } from '../../../../engine/src/numbers/normal-mixture.ts'
import { gaussHermite } from '../../../../engine/src/numbers/gauss-hermite.ts'
import { createRandom } from '../../../../engine/src/numbers/random.ts'
import { densePosterior } from './dense-posterior.ts'

const model: LearningModel = {
  ceiling: 292,
  dailyRate: 0.006,
  rateLogSd: 0.7,
  dailyVariance: 0.16,
  outlierShare: 0.1,
  outlierScale: 4,
}
const plain: LearningModel = { ...model, outlierShare: 0 }
const prior: LevelPrior = { day: 0, mean: 232, variance: 130, bankOffsetVariance: 225 }
const sem = 6

const scores: readonly Observation[] = [
  { day: 0, score: 228, variance: 86.5, fromBank: false },
  { day: 9, score: 221, variance: 190, fromBank: true },
  { day: 20, score: 237, variance: 92, fromBank: false },
  { day: 31, score: 233, variance: 190, fromBank: true },
  { day: 45, score: 241, variance: 86.5, fromBank: false },
]

function examAt(day: number, observations: readonly Observation[], used: LearningModel): { mean: number; sd: number } {
  const parts = filterLevel(prior, observations, used).map((component) => moveTo(component, day, used))
  const mixture = parts.map(({ weight, mean, variance }) => ({ weight, mean: mean[0], variance: variance[0] + sem ** 2 }))
  return { mean: mixtureMean(mixture), sd: mixtureSd(mixture) }
}

describe('the level filter', () => {
  it('equals the dense Gaussian posterior to 1e-9 at one learning rate', () => {
    const one = { ...plain, rateLogSd: 0 }
    const dense = densePosterior(prior, scores, { model: one, rate: one.dailyRate, day: 73 })
    const exam = examAt(73, scores, one)
    expect(Math.abs(exam.mean - dense.mean)).toBeLessThan(1e-9)
    expect(Math.abs(exam.sd - Math.sqrt(dense.variance + sem ** 2))).toBeLessThan(1e-9)
  })

  it('equals the dense posterior averaged over learning rates by their evidence to 1e-9', () => {
    const { nodes, weights } = gaussHermite(7)
    const dense = Array.from(nodes, (node, i) => {
      const rate = plain.dailyRate * Math.exp(plain.rateLogSd * node)
      return { ...densePosterior(prior, scores, { model: plain, rate, day: 73 }), prior: weights[i] ?? 0 }
    })
    const total = dense.reduce((sum, d) => sum + d.prior * Math.exp(d.logEvidence), 0)
    const mean = dense.reduce((sum, d) => sum + d.prior * Math.exp(d.logEvidence) * d.mean, 0) / total
    expect(Math.abs(examAt(73, scores, plain).mean - mean)).toBeLessThan(1e-9)
  })

  it('covers the exam score at 90 % in 88 to 92 of 100 of 10,000 simulated applicants, outliers among their tests', () => {
    const random = createRandom(20_261_122)
    let inside = 0
    for (let i = 0; i < 10_000; i++) {
      const { observations, exam, examDay } = simulate(random)
      const parts = filterLevel(prior, observations, model).map((component) => moveTo(component, examDay, model))
      const mixture = parts.map(({ weight, mean, variance }) => ({ weight, mean: mean[0], variance: variance[0] + sem ** 2 }))
      const place = mixtureCdf(mixture, exam)
      if (place >= 0.05 && place <= 0.95) inside++
    }
    expect(inside / 10_000).toBeGreaterThan(0.88)
    expect(inside / 10_000).toBeLessThan(0.92)
  })

  it.each([
    [2, -60],
    [2, 60],
    [4, -50],
    [0, -60],
  ])('one wild score (test %i, %i points off) moves the mean by less than a third of what it would unguarded', (index, error) => {
    const wild = scores.map((score, i) => (i === index ? { ...score, score: score.score + error } : score))
    const moved = (used: LearningModel): number => Math.abs(examAt(73, wild, used).mean - examAt(73, scores, used).mean)
    expect(moved(model)).toBeLessThan(moved(plain) / 3)
  })

  it('keeps what it believed over no days, and nears the ceiling over many', () => {
    const [component] = filterLevel(prior, [], { ...plain, rateLogSd: 0 })
    if (component === undefined) throw new Error('one component')
    expect(moveTo(component, 0, plain).mean).toEqual(component.mean)
    expect(moveTo(component, 2000, plain).mean[0]).toBeCloseTo(292, 2)
    expect(() => moveTo(component, -1, plain)).toThrow('moveTo requires a day not before 0, got -1')
  })

  it('doubles the variance of a random walk without learning when the days double', () => {
    const still = { ...plain, dailyRate: 0, rateLogSd: 0 }
    const walked = (days: number): number =>
      (filterLevel(prior, [], still).map((c) => moveTo(c, days, still))[0]?.variance[0] ?? 0) - prior.variance
    expect(walked(20)).toBeCloseTo(2 * walked(10), 9)
    expect(walked(10)).toBeCloseTo(1.6, 9)
  })
})

describe('a mixture of normals', () => {
  it('finds the quantile whose probability it is', () => {
    const mixture = [
      { weight: 0.3, mean: 220, variance: 25 },
      { weight: 0.7, mean: 245, variance: 100 },
    ]
    for (const p of [0.01, 0.1, 0.5, 0.9, 0.99]) expect(mixtureCdf(mixture, mixtureQuantile(mixture, p))).toBeCloseTo(p, 9)
    expect(mixtureMean(mixture)).toBeCloseTo(237.5, 12)
    expect(mixtureSd(mixture) ** 2).toBeCloseTo(0.3 * 25 + 0.7 * 100 + 0.21 * 625, 9)
  })
})

/** An applicant drawn from the model itself: a learning rate, a level that walks day by day, tests with errors, an exam. */
function simulate(random: ReturnType<typeof createRandom>): {
  observations: readonly Observation[]
  exam: number
  examDay: number
} {
  const rate = Math.min(0.5, model.dailyRate * Math.exp(model.rateLogSd * random.normal()))
  const offset = random.normal() * Math.sqrt(prior.bankOffsetVariance)
  let level = prior.mean + random.normal() * Math.sqrt(prior.variance)
  const testDays = new Set([0, 14 + Math.floor(random.next() * 10), 35, 42])
  const examDay = 49 + Math.floor(random.next() * 30)
  const observations: Observation[] = []
  for (let day = 0; day <= examDay; day++) {
    if (testDays.has(day)) {
      const fromBank = day === 35
      const variance = fromBank ? 190 : 86.5
      const scale = random.next() < model.outlierShare ? model.outlierScale : 1
      const score = level + (fromBank ? offset : 0) + random.normal() * Math.sqrt(variance) * scale
      observations.push({ day, score, variance, fromBank })
    }
    if (day < examDay)
      level = model.ceiling - (1 - rate) * (model.ceiling - level) + random.normal() * Math.sqrt(model.dailyVariance)
  }
  return { observations, exam: level + random.normal() * sem, examDay }
}
