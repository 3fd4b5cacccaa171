import { describe, expect, it } from 'vitest'
import type { Random } from '../../src/numbers/random.ts'
import { createRandom } from '../../src/numbers/random.ts'
import { chanceAnywhere, climb, createLadder, gainOf, heightOf } from '../../src/solver/ladder.ts'
import type { Choice, Problem } from '../../src/solver/problem.ts'
import { pointOf, tangentAt } from '../../src/solver/tangent.ts'
import { exponents, pairGain, valueOf, weigh, worth } from '../../src/solver/value.ts'
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

  it('never rises above its tangent, at another list or between lists', () => {
    for (const problem of problems) {
      const room = {
        exponent: exponents(problem),
        below: new Float64Array(problem.programs * problem.nodes),
        slope: new Float64Array(problem.programOf.length),
      }
      const here = drawChoice(random, problem)
      const list = pointOf(problem, here)
      expect(tangentAt(problem, list, room).value).toBeCloseTo(valueOf(problem, here), 12)
      for (const point of [list, list.map((share) => 0.5 * share + 0.4 * random.next())]) {
        const there = drawChoice(random, problem)
        const tangent = tangentAt(problem, point, room)
        const along = there.reduce((sum, option) => sum + (option < 0 ? 0 : room.slope[option]!), 0)
        expect(valueOf(problem, there)).toBeLessThanOrEqual(tangent.base + along + 1e-12)
      }
    }
  })

  it('has the slopes that small steps find', () => {
    const problem = problems[0]!
    const room = {
      exponent: exponents(problem),
      below: new Float64Array(problem.programs * problem.nodes),
      slope: new Float64Array(problem.programOf.length),
    }
    const point = Float64Array.from(problem.programOf, () => 0.3 * random.next())
    tangentAt(problem, point, room)
    const slope = room.slope.slice()
    for (let o = 0; o < point.length; o++) {
      const [less, more] = [-1e-5, 1e-5].map((step) => tangentAt(problem, point.with(o, point[o]! + step), room).value)
      expect((more! - less!) / 2e-5).toBeCloseTo(slope[o]!, 7)
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
