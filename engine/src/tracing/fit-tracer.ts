import type { AnswerSequence } from './learner.ts'
import type { Calibration } from './isotonic.ts'
import { logistic } from '../numbers/logistic.ts'
import { fitIsotonic } from './isotonic.ts'
import { createLearner, featureCount, skillOffsets } from './learner.ts'

/** Foretells answers from the answers before. */
export interface KnowledgeTracer {
  /** Chance of a right answer before each item of a sequence, from the items before it only. */
  readonly foretell: (sequence: AnswerSequence) => Float64Array
}

const passes = 4
const stepSize = 0.06
const ridge = 1e-4
/** Counts of right and wrong answers weigh differently from skill to skill (Pavlik and others 2009). */
const ownWeights: readonly number[] = [5, 6]
const perSkill = 1 + ownWeights.length

/**
 * A knowledge tracer trained on other people's answers: the learner's beliefs and counts, weighed by a logistic regression with an
 * intercept and two slopes of their own for every skill (performance factors analysis over a Bayesian filter), and calibrated by
 * isotonic regression. Skills are numbered from 0 to `skillCount` - 1. Deterministic.
 */
export function fitTracer(sequences: readonly AnswerSequence[], skillCount: number): KnowledgeTracer {
  const { offsets, usualShare } = skillOffsets(sequences, skillCount)
  const weights = trainWeights(sequences, offsets, usualShare)
  const raw = (sequence: AnswerSequence): Float64Array => score(sequence, { offsets, usualShare, weights })
  const calibration = calibrate(sequences, raw)
  return { foretell: (sequence) => raw(sequence).map((p) => calibration.apply(p)) }
}

/** Without anybody else's answers: the Bayesian filter alone, from the same even start for every skill. */
export function untrainedTracer(usualShare: number): KnowledgeTracer {
  const offset = Math.log(usualShare / (1 - usualShare))
  return {
    foretell: ({ skills, correct }) => {
      const learner = createLearner(usualShare)
      return Float64Array.from({ length: skills.length }, (_, i) => {
        const skill = skills[i] ?? 0
        const chance = learner.believe(skill, offset)
        learner.answer(skill, correct[i] ?? 0, offset)
        return chance
      })
    },
  }
}

interface Weights {
  readonly shared: Float64Array
  /** For each skill: an intercept, then a weight for each of `ownWeights`. */
  readonly own: Float64Array
}

/** Stochastic gradient descent with Adagrad steps; starts from the Bayesian filter alone. */
function trainWeights(sequences: readonly AnswerSequence[], offsets: Float64Array, usualShare: number): Weights {
  const weights: Weights = { shared: new Float64Array(featureCount), own: new Float64Array(offsets.length * perSkill) }
  weights.shared[0] = 1
  weights.shared[1] = 1
  const sharedSquares = new Float64Array(featureCount).fill(0.01)
  const ownSquares = new Float64Array(weights.own.length).fill(0.01)
  const features = new Float64Array(featureCount)
  for (let pass = 0; pass < passes; pass++) {
    for (const { skills, correct } of sequences) {
      const learner = createLearner(usualShare)
      for (let i = 0; i < skills.length; i++) {
        const skill = skills[i] ?? 0
        const answer = correct[i] ?? 0
        const offset = offsets[skill] ?? 0
        learner.look(skill, features)
        const error = logistic(offset + logOddsOf(features, weights, skill)) - answer
        descend(weights.shared, sharedSquares, (j) => error * (features[j] ?? 0), 0, featureCount)
        const start = skill * perSkill
        descend(
          weights.own,
          ownSquares,
          (j) => error * (j === start ? 1 : (features[ownWeights[j - start - 1] ?? 0] ?? 0)) + ridge * (weights.own[j] ?? 0),
          start,
          start + perSkill,
        )
        learner.answer(skill, answer, offset)
      }
    }
  }
  return weights
}

function descend(
  weights: Float64Array,
  squares: Float64Array,
  gradientAt: (index: number) => number,
  from: number,
  to: number,
): void {
  for (let j = from; j < to; j++) {
    const gradient = gradientAt(j)
    const square = (squares[j] ?? 0) + gradient * gradient
    squares[j] = square
    weights[j] = (weights[j] ?? 0) - (stepSize * gradient) / Math.sqrt(square)
  }
}

function logOddsOf(features: Float64Array, { shared, own }: Weights, skill: number): number {
  const start = skill * perSkill
  let sum = own[start] ?? 0
  for (let j = 0; j < featureCount; j++) sum += (shared[j] ?? 0) * (features[j] ?? 0)
  for (let j = 0; j < ownWeights.length; j++) sum += (own[start + 1 + j] ?? 0) * (features[ownWeights[j] ?? 0] ?? 0)
  return sum
}

function score(
  { skills, correct }: AnswerSequence,
  { offsets, usualShare, weights }: { readonly offsets: Float64Array; readonly usualShare: number; readonly weights: Weights },
): Float64Array {
  const learner = createLearner(usualShare)
  const features = new Float64Array(featureCount)
  const chances = new Float64Array(skills.length)
  for (let i = 0; i < skills.length; i++) {
    const skill = skills[i] ?? 0
    const offset = offsets[skill] ?? 0
    learner.look(skill, features)
    chances[i] = logistic(offset + logOddsOf(features, weights, skill))
    learner.answer(skill, correct[i] ?? 0, offset)
  }
  return chances
}

function calibrate(sequences: readonly AnswerSequence[], raw: (sequence: AnswerSequence) => Float64Array): Calibration {
  const total = sequences.reduce((sum, { skills }) => sum + skills.length, 0)
  const predicted = new Float64Array(total)
  const answered = new Uint8Array(total)
  let at = 0
  for (const sequence of sequences) {
    predicted.set(raw(sequence), at)
    answered.set(Uint8Array.from(sequence.correct), at)
    at += sequence.skills.length
  }
  return fitIsotonic(predicted, answered)
}
