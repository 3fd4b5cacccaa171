import type { LearningModel } from './learning-model.ts'
import { gaussHermite } from '#engine/numbers'

/** A practice score as the filter sees it: `score = level + (bank offset) + error`. Days count from any origin. */
export interface Observation {
  readonly day: number
  readonly score: number
  readonly variance: number
  /** Percent correct of a question bank, shifted by an offset of its own that all such scores share. */
  readonly fromBank: boolean
}

/** What is believed before the first practice score. */
export interface LevelPrior {
  readonly day: number
  readonly mean: number
  readonly variance: number
  readonly bankOffsetVariance: number
}

/**
 * One Gaussian of the posterior: a learning rate, which scores were outliers, and the level and bank offset given both.
 * `variance` holds [level, covariance, offset].
 */
export interface LevelComponent {
  readonly weight: number
  readonly dailyRate: number
  readonly outliers: readonly boolean[]
  readonly day: number
  readonly mean: readonly [number, number]
  readonly variance: readonly [number, number, number]
}

const rateNodes = 7
/** Outlier hypotheses kept a learning rate: exact up to six scores, the likeliest beyond. */
const keptHypotheses = 64

/**
 * Posterior of the level on the day of the last score: a Kalman filter for every learning rate (Gauss-Hermite nodes of its
 * lognormal prior) and every way to call scores outliers, weighted by how well each foretold the scores
 * (Harrison and Stevens 1976, multi-process models). Scores must be in order of days, none before the prior's.
 */
export function filterLevel(prior: LevelPrior, scores: readonly Observation[], model: LearningModel): readonly LevelComponent[] {
  const { nodes, weights } = gaussHermite(rateNodes)
  const components = Array.from(nodes).flatMap((node, index) => {
    const start: LevelComponent = {
      weight: weights[index] ?? 0,
      dailyRate: Math.min(0.5, model.dailyRate * Math.exp(model.rateLogSd * node)),
      outliers: [],
      day: prior.day,
      mean: [prior.mean, 0],
      variance: [prior.variance, 0, prior.bankOffsetVariance],
    }
    return scores.reduce<readonly LevelComponent[]>(
      (kept, score) => likeliest(kept.flatMap((c) => observe(c, score, model))),
      [start],
    )
  })
  return normalized(components)
}

/** The same belief on a later day: the gap to the ceiling decays, the random walk adds variance. */
export function moveTo(component: LevelComponent, day: number, model: LearningModel): LevelComponent {
  const days = day - component.day
  if (days < 0) throw new RangeError(`moveTo requires a day not before ${component.day}, got ${day}`)
  const kept = (1 - component.dailyRate) ** days
  const perDay = (1 - component.dailyRate) ** 2
  const walk = model.dailyVariance * (perDay === 1 ? days : (1 - perDay ** days) / (1 - perDay))
  const [level, offset] = component.mean
  const [levelVariance, covariance, offsetVariance] = component.variance
  return {
    ...component,
    day,
    mean: [model.ceiling - kept * (model.ceiling - level), offset],
    variance: [kept * kept * levelVariance + walk, kept * covariance, offsetVariance],
  }
}

/** Two beliefs after a score: it was an ordinary one, or an outlier. */
function observe(component: LevelComponent, score: Observation, model: LearningModel): readonly LevelComponent[] {
  const moved = moveTo(component, score.day, model)
  if (model.outlierShare === 0) return [update(moved, score, { variance: score.variance, share: 1, outlier: false })]
  const wide = score.variance * model.outlierScale ** 2
  return [
    update(moved, score, { variance: score.variance, share: 1 - model.outlierShare, outlier: false }),
    update(moved, score, { variance: wide, share: model.outlierShare, outlier: true }),
  ]
}

/** The Kalman update for `score = level + fromBank * offset + error`. */
function update(
  component: LevelComponent,
  score: Observation,
  error: { readonly variance: number; readonly share: number; readonly outlier: boolean },
): LevelComponent {
  const bank = score.fromBank ? 1 : 0
  const [level, offset] = component.mean
  const [a, b, c] = component.variance
  const withLevel = a + bank * b
  const withOffset = b + bank * c
  const total = withLevel + bank * withOffset + error.variance
  const surprise = score.score - level - bank * offset
  const density = Math.exp((-surprise * surprise) / (2 * total)) / Math.sqrt(2 * Math.PI * total)
  return {
    ...component,
    weight: component.weight * error.share * density,
    outliers: [...component.outliers, error.outlier],
    mean: [level + (withLevel * surprise) / total, offset + (withOffset * surprise) / total],
    variance: [a - (withLevel * withLevel) / total, b - (withLevel * withOffset) / total, c - (withOffset * withOffset) / total],
  }
}

function likeliest(components: readonly LevelComponent[]): readonly LevelComponent[] {
  if (components.length <= keptHypotheses) return components
  return components.toSorted((a, b) => b.weight - a.weight).slice(0, keptHypotheses)
}

function normalized(components: readonly LevelComponent[]): readonly LevelComponent[] {
  const total = components.reduce((sum, { weight }) => sum + weight, 0)
  if (!(total > 0)) throw new RangeError(`filterLevel requires scores that some learning rate can explain, got weight ${total}`)
  return components.map((component) => ({ ...component, weight: component.weight / total }))
}
