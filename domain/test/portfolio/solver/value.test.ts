import { describe, expect, it } from 'vitest'
import type { Random } from '../../../src/numbers/random.ts'
import { createRandom } from '../../../src/numbers/random.ts'
import { chanceAnywhere, climb, createLadder, gainOf, heightOf } from '../../../src/portfolio/solver/ladder.ts'
import type { Choice, Problem } from '../../../src/portfolio/solver/problem.ts'
import { exponents, pairGain, slopes, valueOf, weigh, worth } from '../../../src/portfolio/solver/value.ts'
import { drawProblem } from './random-problem.ts'

const shape = { programs: 12, nodes: 5, sections: 1, pools: [3, 4], limit: 12, likeliest: 0.4, spread: 0.8 }

function drawChoice(random: Random, problem: Problem): Choice {
  return Int32Array.from({ length: problem.programs }, (_, i) =>
    random.next() < 0.5
      ? -1
      : problem.optionStart[i]! + Math.floor(random.next() * (problem.optionStart[i + 1]! - problem.optionStart[i]!)),
  )
}

/** V(x) = sum over levels (u_l - u_(l+1)) * E[1 - exp(-sum of a over programs at least that liked)]: METHOD 2, right-hand form. */
function concaveForm(problem: Problem, choice: Choice): number {
  const { nodes, utility, weight } = problem
  const exponent = exponents(problem)
  const sums = new Float64Array(nodes)
  let value = 0
  for (let i = 0; i < problem.programs; i++) {
    if (choice[i]! >= 0) for (let m = 0; m < nodes; m++) sums[m]! += exponent[choice[i]! * nodes + m]!
    const step = utility[i]! - (utility[i + 1] ?? 0)
    for (let m = 0; m < nodes; m++) value += step * weight[m]! * -Math.expm1(-sums[m]!)
  }
  return value
}

describe('the value of a list', () => {
  const random = createRandom(3)
  const problems = Array.from({ length: 40 }, () => drawProblem(random, shape))

  it('is the same by survival products and by the concave form', () => {
    for (const problem of problems) {
      const choice = drawChoice(random, problem)
      const pull = new Float64Array(problem.programs * problem.nodes)
      expect(weigh(problem, choice, pull)).toBeCloseTo(concaveForm(problem, choice), 12)
      expect(valueOf(problem, choice)).toBeCloseTo(concaveForm(problem, choice), 12)
    }
  })

  it('changes by exactly what one and two changes are said to be worth', () => {
    for (const problem of problems) {
      const choice = drawChoice(random, problem)
      const pull = new Float64Array(problem.programs * problem.nodes)
      const value = weigh(problem, choice, pull)
      const other = drawChoice(random, problem)
      const change = (program: number) => ({ program, from: choice[program]!, to: other[program]! })
      for (let i = 0; i < problem.programs; i++) {
        const after = choice.with(i, other[i]!)
        expect(worth(problem, other[i]!, pull) - worth(problem, choice[i]!, pull)).toBeCloseTo(
          valueOf(problem, after) - value,
          12,
        )
        const j = (i * 5 + 1) % problem.programs
        if (i === j) continue
        const both = after.with(j, other[j]!)
        expect(pairGain(problem, pull, [change(i), change(j)])).toBeCloseTo(valueOf(problem, both) - value, 12)
      }
    }
  })

  it('never rises above its tangent at another list', () => {
    for (const problem of problems) {
      const [here, there] = [drawChoice(random, problem), drawChoice(random, problem)]
      const buffers = {
        pull: new Float64Array(problem.programs * problem.nodes),
        slope: new Float64Array(problem.programOf.length),
        exponent: exponents(problem),
      }
      let tangent = weigh(problem, here, buffers.pull)
      slopes(problem, here, buffers)
      for (const option of there) if (option >= 0) tangent += buffers.slope[option]!
      for (const option of here) if (option >= 0) tangent -= buffers.slope[option]!
      expect(valueOf(problem, there)).toBeLessThanOrEqual(tangent + 1e-12)
    }
  })

  it('grows on the ladder as it does anew', () => {
    for (const problem of problems) {
      const ladder = createLadder(problem)
      const choice: Choice = new Int32Array(problem.programs).fill(-1)
      for (let step = 0; step < 20; step++) {
        const option = Math.floor(random.next() * problem.programOf.length)
        const program = problem.programOf[option]!
        const before = valueOf(problem, choice)
        const gain = gainOf(ladder, option, choice[program]!)
        choice[program] = option
        climb(ladder, option)
        expect(heightOf(ladder)).toBeCloseTo(valueOf(problem, choice), 12)
        expect(before + gain).toBeCloseTo(valueOf(problem, choice), 12)
      }
      const indifferent = { ...problem, utility: new Float64Array(problem.programs).fill(1) }
      expect(chanceAnywhere(ladder)).toBeCloseTo(valueOf(indifferent, choice), 12)
    }
  })
})
