import type { AnswerSequence } from '#engine/tracing'

/** A peer of our tracer: trained on some people, foretells the answers of others. */
export type Peer = (training: readonly AnswerSequence[], skillCount: number) => (sequence: AnswerSequence) => Float64Array

/** The share right of each skill, whoever answers. */
export const skillMean: Peer = (training, skillCount) => {
  const asked = new Float64Array(skillCount)
  const right = new Float64Array(skillCount)
  for (const { skills, correct } of training) {
    for (let i = 0; i < skills.length; i++) {
      const skill = skills[i] ?? 0
      asked[skill] = (asked[skill] ?? 0) + 1
      right[skill] = (right[skill] ?? 0) + (correct[i] ?? 0)
    }
  }
  const all = sum(right) / Math.max(1, sum(asked))
  const share = asked.map((n, skill) => ((right[skill] ?? 0) + 5 * all) / (n + 5))
  return ({ skills }) => Float64Array.from({ length: skills.length }, (_, i) => share[skills[i] ?? 0] ?? all)
}

/**
 * Elo rating of people against skills, steps falling with experience as a / (1 + b n) (Pelanek 2016); a and b are chosen on a fifth of
 * the training people, so that the peer is at its best.
 */
export const elo: Peer = (training, skillCount) => {
  const inner = training.filter((_, i) => i % 5 !== 0)
  const held = training.filter((_, i) => i % 5 === 0)
  const steps = [0.4, 0.8, 1.2, 1.8].flatMap((a) => [0.01, 0.03, 0.05, 0.1, 0.2].map((b) => [a, b] as const))
  const judged = steps.map(([a, b]) => ({ a, b, loss: logLoss(held, eloWith(inner, skillCount, [a, b])) }))
  const best = judged.reduce((kept, next) => (next.loss < kept.loss ? next : kept))
  return eloWith(training, skillCount, [best.a, best.b])
}

function eloWith(
  training: readonly AnswerSequence[],
  skillCount: number,
  [a, b]: readonly [number, number],
): (sequence: AnswerSequence) => Float64Array {
  const difficulty = new Float64Array(skillCount)
  const seen = new Float64Array(skillCount)
  const follow = ({ skills, correct }: AnswerSequence, learn: boolean): Float64Array => {
    let ability = 0
    return Float64Array.from({ length: skills.length }, (_, i) => {
      const skill = skills[i] ?? 0
      const chance = 1 / (1 + Math.exp((difficulty[skill] ?? 0) - ability))
      const surprise = (correct[i] ?? 0) - chance
      ability += (a * surprise) / (1 + b * i)
      if (learn) {
        difficulty[skill] = (difficulty[skill] ?? 0) - (a * surprise) / (1 + b * (seen[skill] ?? 0))
        seen[skill] = (seen[skill] ?? 0) + 1
      }
      return chance
    })
  }
  for (const sequence of training) follow(sequence, true)
  return (sequence) => follow(sequence, false)
}

function logLoss(sequences: readonly AnswerSequence[], foretell: (sequence: AnswerSequence) => Float64Array): number {
  let loss = 0
  for (const sequence of sequences) {
    foretell(sequence).forEach((chance, i) => {
      loss -= Math.log(Math.max(1e-9, sequence.correct[i] === 1 ? chance : 1 - chance))
    })
  }
  return loss
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
