import { logistic, logit, minimise, normalCdf } from '#engine/numbers'
import { rankedGroup } from '#engine/ranks'
import type { RankParameters } from '#engine/ranks'
import { scorePool } from '../chances/scores.ts'
import type { Spread } from '../chances/targets.ts'
import type { ValidationCheck } from './check.ts'
import type { Case } from './inputs.ts'
import { checkedWeight } from './inputs.ts'

/** Certified applicants of one specialty within five points of Step 2 CK: how many matched, and what the model says. */
export interface ScoreBand {
  readonly id: string
  readonly from: number
  readonly n: number
  readonly rate: number
  readonly predicted: number
}

const bandWidth = 5

/**
 * Groups a published table knows by score: both distributions are read off their printed quartiles. The weight of the score is the one
 * the other specialties gave, so nothing here was fitted to these groups but each specialty's match rate and ranks.
 */
export function scoreBands(cases: readonly Case[]): readonly ScoreBand[] {
  return cases.flatMap((one) =>
    one.target.step2ck === undefined || one.n < 100 ? [] : bandsOf(one, { parameters: one.fitted, weight: checkedWeight(one) }),
  )
}

/** Bands of one specialty under given parameters and weight of the score. */
export function bandsOf(
  { target }: Case,
  { parameters, weight }: { readonly parameters: RankParameters; readonly weight: number },
): readonly ScoreBand[] {
  const { matched, notMatched } = target.step2ck!
  const pool = scorePool(target.step2ck!, parameters, weight)
  return Array.from({ length: 12 }, (_, i) => 215 + bandWidth * i).flatMap((from) => {
    const yes = target.group.matchedTotal * within(matched, from)
    const no = target.group.notMatchedTotal * within(notMatched, from)
    if (yes + no < 5) return []
    const standing = { mean: (weight * (from + bandWidth / 2 - pool.mean)) / pool.sd, variance: 1 - weight ** 2 }
    return [{ id: target.id, from, n: yes + no, rate: yes / (yes + no), predicted: rankedGroup(parameters, standing).matchRate }]
  })
}

/** Share of a printed distribution from a score to five above: normal between and beyond its quartiles. */
function within({ q1, median, q3 }: Spread, from: number): number {
  const upTo = (score: number): number => {
    const half = score < median ? median - q1 : q3 - median
    return normalCdf((0.6745 * (score - median)) / Math.max(1, half))
  }
  return upTo(from + bandWidth) - upTo(from)
}

export interface BandScores {
  readonly slope: number
  readonly intercept: number
  readonly calibrationError: number
  readonly brier: number
  readonly brierOfRate: number
  readonly brierOfScore: number
}

export function scoreOfBands(bands: readonly ScoreBand[]): BandScores {
  const total = bands.reduce((sum, { n }) => sum + n, 0)
  const weighted = (value: (band: ScoreBand) => number): number =>
    bands.reduce((sum, band) => sum + band.n * value(band), 0) / total
  const brier = (predict: (band: ScoreBand) => number): number =>
    weighted((band) => band.rate * (1 - predict(band)) ** 2 + (1 - band.rate) * predict(band) ** 2)
  const line = fitLine(bands, ({ predicted }) => logit(predicted))
  const byScore = fitLine(bands, ({ from }) => (from - 240) / 10)
  const rates = new Map([...new Set(bands.map(({ id }) => id))].map((id) => [id, rateOf(bands.filter((band) => band.id === id))]))
  return {
    slope: line.slope,
    intercept: line.intercept,
    calibrationError: weighted((band) => Math.abs(band.rate - band.predicted)),
    brier: brier(({ predicted }) => predicted),
    brierOfRate: brier(({ id }) => rates.get(id)!),
    brierOfScore: brier(({ from }) => logistic(byScore.intercept + (byScore.slope * (from - 240)) / 10)),
  }
}

function rateOf(bands: readonly ScoreBand[]): number {
  const total = bands.reduce((sum, { n }) => sum + n, 0)
  return bands.reduce((sum, { n, rate }) => sum + n * rate, 0) / total
}

/** Logistic regression on grouped counts with one covariate. */
function fitLine(
  bands: readonly ScoreBand[],
  x: (band: ScoreBand) => number,
): { readonly intercept: number; readonly slope: number } {
  const loss = ([a, b]: readonly number[]): number =>
    -bands.reduce((sum, band) => {
      const p = Math.min(1 - 1e-12, Math.max(1e-12, logistic(a! + b! * x(band))))
      return sum + band.n * (band.rate * Math.log(p) + (1 - band.rate) * Math.log(1 - p))
    }, 0)
  const [intercept, slope] = minimise(loss, [0, 0.5], [0.5, 0.3]).at as readonly [number, number]
  return { intercept, slope }
}

export function bandChecks(bands: readonly ScoreBand[]): readonly ValidationCheck[] {
  const { slope, intercept, calibrationError, brier, brierOfRate, brierOfScore } = scoreOfBands(bands)
  const count = `${bands.length} groups by specialty and five points of Step 2 CK`
  const figures: readonly (readonly [string, string, number, readonly [number, number], ValidationCheck['unit']])[] = [
    ['slope', `Calibration slope over ${count}`, slope, [0.8, 1.2], 'number'],
    ['intercept', 'Calibration intercept over the same groups, log-odds', intercept, [-0.15, 0.15], 'number'],
    ['error', 'Expected calibration error over the same groups', 100 * calibrationError, [0, 6], 'points'],
    [
      'against rate',
      `Brier score over that of the specialty's rate alone (${brier.toFixed(4)} against ${brierOfRate.toFixed(4)})`,
      brier / brierOfRate,
      [0, 0.999],
      'ratio',
    ],
    [
      'against score',
      `Brier score over that of a logistic curve on Step 2 CK alone (${brierOfScore.toFixed(4)})`,
      brier / brierOfScore,
      [0, 0.999],
      'ratio',
    ],
  ]
  return figures.map(([id, title, value, aim, unit]) => ({
    id: `score bands/${id}`,
    kind: 'held out',
    title,
    value,
    aim,
    limit: aim,
    unit,
  }))
}
