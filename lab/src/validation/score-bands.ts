import { logistic, logit, minimise } from '#engine/numbers'
import type { ScoreGroup } from '../chances/score-groups.ts'
import { scoreGroups } from '../chances/score-groups.ts'
import type { ValidationCheck } from './check.ts'
import type { Case } from './inputs.ts'
import { checkedWeight } from './inputs.ts'

/**
 * Groups a published table knows by score. The weight of the score and its bend are those the other specialties gave, so nothing here
 * was fitted to these groups but each specialty's match rate and ranks.
 */
export function scoreBands(cases: readonly Case[]): readonly ScoreGroup[] {
  return cases.flatMap((one) =>
    one.n < 100
      ? []
      : scoreGroups(one.target, { parameters: one.fitted, weight: checkedWeight(one), kept: one.heldOut.scoreKept }),
  )
}

export interface BandScores {
  readonly slope: number
  readonly intercept: number
  readonly calibrationError: number
  readonly brier: number
  readonly brierOfRate: number
  readonly brierOfScore: number
}

export function scoreOfBands(bands: readonly ScoreGroup[]): BandScores {
  const total = bands.reduce((sum, { n }) => sum + n, 0)
  const weighted = (value: (band: ScoreGroup) => number): number =>
    bands.reduce((sum, band) => sum + band.n * value(band), 0) / total
  const brier = (predict: (band: ScoreGroup) => number): number =>
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

function rateOf(bands: readonly ScoreGroup[]): number {
  const total = bands.reduce((sum, { n }) => sum + n, 0)
  return bands.reduce((sum, { n, rate }) => sum + n * rate, 0) / total
}

/** Logistic regression on grouped counts with one covariate. */
function fitLine(
  bands: readonly ScoreGroup[],
  x: (band: ScoreGroup) => number,
): { readonly intercept: number; readonly slope: number } {
  const loss = ([a, b]: readonly number[]): number =>
    -bands.reduce((sum, band) => {
      const p = Math.min(1 - 1e-12, Math.max(1e-12, logistic(a! + b! * x(band))))
      return sum + band.n * (band.rate * Math.log(p) + (1 - band.rate) * Math.log(1 - p))
    }, 0)
  const [intercept, slope] = minimise(loss, [0, 0.5], [0.5, 0.3]).at as readonly [number, number]
  return { intercept, slope }
}

export function bandChecks(bands: readonly ScoreGroup[]): readonly ValidationCheck[] {
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
