import type { AnswerSequence } from '#engine/tracing'
import type { Peer } from './peers.ts'

interface SkillModel {
  readonly known: number
  readonly learn: number
  readonly guess: number
  readonly slip: number
}

const rounds = 25

/** Bayesian knowledge tracing (Corbett and Anderson 1995): a two-state hidden Markov model a skill, fitted by expectation maximisation. */
export const bayesianKnowledgeTracing: Peer = (training, skillCount) => {
  const models = answersBySkill(training, skillCount).map(fitSkill)
  return ({ skills, correct }) => {
    const known = new Map<number, number>()
    return Float64Array.from({ length: skills.length }, (_, i) => {
      const skill = skills[i] ?? 0
      const model = models[skill] ?? startModel
      const before = known.get(skill) ?? model.known
      const chance = before * (1 - model.slip) + (1 - before) * model.guess
      const right = (correct[i] ?? 0) === 1
      const after = right ? (before * (1 - model.slip)) / chance : (before * model.slip) / (1 - chance)
      known.set(skill, after + (1 - after) * model.learn)
      return chance
    })
  }
}

const startModel: SkillModel = { known: 0.4, learn: 0.15, guess: 0.25, slip: 0.1 }

function answersBySkill(training: readonly AnswerSequence[], skillCount: number): readonly (readonly (readonly number[])[])[] {
  const bySkill: number[][][] = Array.from({ length: skillCount }, () => [])
  for (const { skills, correct } of training) {
    const own = new Map<number, number[]>()
    for (let i = 0; i < skills.length; i++) {
      const skill = skills[i] ?? 0
      const answers = own.get(skill) ?? []
      answers.push(correct[i] ?? 0)
      own.set(skill, answers)
    }
    for (const [skill, answers] of own) bySkill[skill]?.push(answers)
  }
  return bySkill
}

function fitSkill(sequences: readonly (readonly number[])[]): SkillModel {
  let model = startModel
  for (let round = 0; round < rounds && sequences.length > 0; round++) model = maximise(sequences, model)
  return model
}

/** One round: expected counts by forward and backward passes, then the ratios, held inside the usual bounds. */
function maximise(sequences: readonly (readonly number[])[], model: SkillModel): SkillModel {
  const counts = { starts: 0, startsKnown: 0, unknown: 0, learnt: 0, knownAsked: 0, slips: 0, unknownAsked: 0, guesses: 0 }
  for (const answers of sequences) {
    const { known, learnt } = expectedStates(answers, model)
    counts.starts += 1
    counts.startsKnown += known[0] ?? 0
    answers.forEach((answer, i) => {
      const share = known[i] ?? 0
      counts.knownAsked += share
      counts.unknownAsked += 1 - share
      if (answer === 1) counts.guesses += 1 - share
      else counts.slips += share
      if (i + 1 < answers.length) {
        counts.unknown += 1 - share
        counts.learnt += learnt[i] ?? 0
      }
    })
  }
  return {
    known: between(0.01, 0.99, (counts.startsKnown + 1) / (counts.starts + 2)),
    learn: between(0.001, 0.9, (counts.learnt + 0.5) / (counts.unknown + 3)),
    guess: between(0.01, 0.5, (counts.guesses + 1) / (counts.unknownAsked + 4)),
    slip: between(0.01, 0.5, (counts.slips + 0.5) / (counts.knownAsked + 5)),
  }
}

/** P(known) before each answer and P(unknown, then known) between two, given all answers. */
function expectedStates(
  answers: readonly number[],
  { known, learn, guess, slip }: SkillModel,
): { known: Float64Array; learnt: Float64Array } {
  const n = answers.length
  const ifKnown = answers.map((answer) => (answer === 1 ? 1 - slip : slip))
  const ifUnknown = answers.map((answer) => (answer === 1 ? guess : 1 - guess))
  const forward = new Float64Array(n)
  let before = known
  for (let i = 0; i < n; i++) {
    const k = before * (ifKnown[i] ?? 0)
    const u = (1 - before) * (ifUnknown[i] ?? 0)
    // Never quite sure: a rounded 1 beside a vanished backward value would leave nothing to divide by.
    forward[i] = between(1e-12, 1 - 1e-12, k / (k + u))
    before = (forward[i] ?? 0) + (1 - (forward[i] ?? 0)) * learn
  }
  const states = new Float64Array(n)
  const learnt = new Float64Array(n)
  let backKnown = 1
  let backUnknown = 1
  for (let i = n - 1; i >= 0; i--) {
    const k = (forward[i] ?? 0) * backKnown
    const u = (1 - (forward[i] ?? 0)) * backUnknown
    states[i] = k / (k + u)
    if (i === 0) break
    const nextKnown = (ifKnown[i] ?? 0) * backKnown
    const nextUnknown = (ifUnknown[i] ?? 0) * backUnknown
    const share = forward[i - 1] ?? 0
    const mixed = learn * nextKnown + (1 - learn) * nextUnknown
    const total = share * nextKnown + (1 - share) * mixed
    learnt[i - 1] = ((1 - share) * learn * nextKnown) / total
    // Held at 1 or below: over thousands of answers the unscaled values would overflow.
    const largest = Math.max(nextKnown, mixed)
    backKnown = Math.max(1e-200, nextKnown / largest)
    backUnknown = Math.max(1e-200, mixed / largest)
  }
  return { known: states, learnt }
}

function between(low: number, high: number, value: number): number {
  return Math.min(high, Math.max(low, value))
}
