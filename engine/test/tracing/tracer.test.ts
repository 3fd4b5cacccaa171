import { array, assert, double, integer, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerSequence } from '../../src/tracing/learner.ts'
import { createRandom } from '../../src/numbers/random.ts'
import { fitTracer, untrainedTracer } from '../../src/tracing/fit-tracer.ts'
import { fitIsotonic } from '../../src/tracing/isotonic.ts'

/** Invented people of different ability who learn three skills of different difficulty as they answer. */
function people(count: number, seed: number): readonly AnswerSequence[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const ability = random.normal()
    const learnt = [0, 0, 0]
    const skills = Array.from({ length: 40 }, () => Math.floor(random.next() * 3))
    const correct = skills.map((skill) => {
      const p = 1 / (1 + Math.exp(-(ability - skill + 0.5 + (learnt[skill] ?? 0))))
      learnt[skill] = (learnt[skill] ?? 0) + 0.05
      return random.next() < p ? 1 : 0
    })
    return { skills, correct }
  })
}

function logLoss(sequences: readonly AnswerSequence[], foretell: (sequence: AnswerSequence) => ArrayLike<number>): number {
  let loss = 0
  let count = 0
  for (const sequence of sequences) {
    const chances = foretell(sequence)
    for (let i = 0; i < chances.length; i++) {
      loss -= Math.log(sequence.correct[i] === 1 ? (chances[i] ?? 0) : 1 - (chances[i] ?? 0))
      count++
    }
  }
  return loss / count
}

const run = (correct: number): number =>
  untrainedTracer(0.6)
    .foretell({ skills: [0, 0, 0, 0, 0, 0], correct: Array.from({ length: 6 }, () => correct) })
    .at(-1) ?? 0

describe('the knowledge tracer', () => {
  const tracer = fitTracer(people(300, 1), 3)
  const strangers = people(200, 2)

  it('foretells strangers better than the share of everybody, and stays calibrated', () => {
    const all = strangers.flatMap(({ correct }) => Array.from(correct))
    const share = all.reduce((a, b) => a + b, 0) / all.length
    const constant = logLoss(strangers, ({ skills }) => Array.from(skills, () => share))
    expect(logLoss(strangers, tracer.foretell)).toBeLessThan(constant - 0.05)
    const stated = strangers.flatMap((sequence) => Array.from(tracer.foretell(sequence)))
    expect(stated.reduce((a, b) => a + b, 0) / stated.length).toBeCloseTo(share, 1)
  })

  it('without training it is the Bayesian filter, and still beats the share of everybody', () => {
    const constant = logLoss(strangers, ({ skills }) => Array.from(skills, () => 0.5))
    expect(logLoss(strangers, untrainedTracer(0.5).foretell)).toBeLessThan(constant - 0.05)
  })

  it('never looks ahead: an answer changes nothing before it', () => {
    const answers = array(record({ skill: integer({ min: 0, max: 2 }), correct: integer({ min: 0, max: 1 }) }), {
      minLength: 2,
      maxLength: 30,
    })
    assert(
      property(answers, (given) => {
        const sequence = { skills: given.map(({ skill }) => skill), correct: given.map(({ correct }) => correct) }
        const other = { ...sequence, correct: [...sequence.correct.slice(0, -1), 1 - (sequence.correct.at(-1) ?? 0)] }
        expect(tracer.foretell(other)).toEqual(tracer.foretell(sequence))
      }),
      { seed: 5, numRuns: 100 },
    )
  })

  it('believes more after right answers and less after wrong ones', () => {
    expect(run(1)).toBeGreaterThan(0.75)
    expect(run(0)).toBeLessThan(0.4)
  })
})

describe('isotonic calibration', () => {
  it('pools what falls: 0.2, 0.4, 0.6 answered 1, 0, 1 becomes one step for the first two', () => {
    const { apply } = fitIsotonic(Float64Array.of(0.2, 0.4, 0.6), Uint8Array.of(1, 0, 1))
    expect(apply(0.2)).toBeCloseTo((1 + 0.2) / 3, 12)
    expect(apply(0.4)).toBeCloseTo((1 + 0.4) / 3, 12)
    expect(apply(0.6)).toBeCloseTo((1 + 0.6) / 2, 12)
  })

  it('never falls within the step order and stays inside 0 to 1', () => {
    const pairs = array(tuple(double({ min: 0.01, max: 0.99, noNaN: true }), integer({ min: 0, max: 1 })), {
      minLength: 1,
      maxLength: 60,
    })
    assert(
      property(pairs, (given) => {
        const { apply } = fitIsotonic(
          Float64Array.from(given, ([p]) => p),
          Uint8Array.from(given, ([, y]) => y),
        )
        for (const [p] of given) {
          expect(apply(p)).toBeGreaterThan(0)
          expect(apply(p)).toBeLessThan(1)
        }
      }),
      { seed: 6, numRuns: 100 },
    )
  })
})
