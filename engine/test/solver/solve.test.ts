import { describe, expect, it } from 'vitest'
import { gaussHermite } from '../../src/numbers/gauss-hermite.ts'
import type { Random } from '../../src/numbers/random.ts'
import { createRandom } from '../../src/numbers/random.ts'
import { certify } from '../../src/solver/certify.ts'
import { chooseGreedily } from '../../src/solver/greedy.ts'
import type { Choice, SelectionProblem } from '../../src/solver/problem.ts'
import { isFeasible, measureUsage } from '../../src/solver/problem.ts'
import { solve } from '../../src/solver/solve.ts'
import { pointOf } from '../../src/solver/tangent.ts'
import { valueOf } from '../../src/solver/value.ts'
import { tryEveryList } from './every-list.ts'
import type { Shape } from './random-problem.ts'
import { drawProblem, smallShape } from './random-problem.ts'

describe('solve, against every list there is', () => {
  it('stays within its certificate always, and finds the best of at least 99 in 100 random problems', () => {
    const random = createRandom(20_270_317)
    let solved = 0
    let exact = 0
    for (let k = 0; k < 1000; k++) {
      const problem = drawProblem(random, smallShape(random, k))
      const truth = tryEveryList(problem)
      const found = solve(problem)
      if (!truth) expect(found.feasible, `problem ${k} has no feasible list`).toBe(false)
      if (!truth) continue
      solved++
      if (!found.feasible) continue
      expect(isFeasible(problem, found.choice), `problem ${k}`).toBe(true)
      expect(found.value, `problem ${k}`).toBeLessThanOrEqual(truth.value + 1e-12)
      expect(found.upperBound, `problem ${k}`).toBeGreaterThanOrEqual(truth.value - 1e-12)
      if (found.value >= truth.value - 1e-12) exact++
    }
    expect(solved).toBeGreaterThan(900)
    expect(exact / solved).toBeGreaterThanOrEqual(0.99)
  })

  it('finds the same list from wherever it sets out', () => {
    const random = createRandom(19)
    for (let k = 0; k < 400; k++) {
      const problem = drawProblem(random, smallShape(random, k))
      const [straight, near] = [solve(problem), solve(problem, anywhere(problem, random))]
      expect(near.choice, `problem ${k}`).toEqual(straight.choice)
      expect(near.upperBound, `problem ${k}`).toBeCloseTo(straight.upperBound, 10)
    }
  })

  it('finds the list that keeps overlapping minimums where exchanges one at a time do not', () => {
    const random = createRandom(20_270_317)
    const drawn = Array.from({ length: 4180 }, (_, k) => drawProblem(random, smallShape(random, k)))
    const problem = drawn.at(-1)!
    const found = solve(problem)
    expect(found.feasible).toBe(true)
    expect(isFeasible(problem, found.choice)).toBe(true)
    expect(found.value).toBeCloseTo(tryEveryList(problem)!.value, 12)
  })

  it('certifies at any list, and at points between lists', () => {
    const random = createRandom(7)
    for (let k = 0; k < 300; k++) {
      const problem = drawProblem(random, smallShape(random, k))
      const truth = tryEveryList(problem)
      if (!truth) continue
      const poor = pointOf(
        problem,
        truth.choice.map((option) => (random.next() < 0.5 ? option : -1)),
      )
      const between = poor.map((share) => 0.7 * share + 0.3 * random.next())
      for (const point of [poor, between]) {
        const proof = certify(problem, point)
        expect(proof.upperBound, `problem ${k}`).toBeGreaterThanOrEqual(truth.value - 1e-12)
        expect(proof.beforeLosses - lossesOf(problem, truth.choice, proof.reduced), `problem ${k}`).toBeGreaterThanOrEqual(
          truth.value - 1e-12,
        )
      }
    }
  })
})

/** Any options of any programs, whatever the limits. */
function anywhere({ programs, optionStart }: SelectionProblem, random: Random): Choice {
  return Int32Array.from({ length: programs }, (_, i) => {
    const [from, to] = [optionStart[i]!, optionStart[i + 1]!]
    return random.next() < 0.5 ? -1 : from + Math.floor(random.next() * (to - from))
  })
}

/** What the options of a list lose against the best reduced slope at each program. */
function lossesOf(problem: SelectionProblem, choice: Choice, reduced: Float64Array): number {
  return choice.reduce((sum, option, i) => {
    const all = [...reduced.subarray(problem.optionStart[i], problem.optionStart[i + 1])]
    const best = Math.max(...all, ...(problem.fixed[i] ? [] : [0]))
    return sum + best - (option < 0 ? 0 : reduced[option]!)
  }, 0)
}

/** One node, all preferences alike, a few kinds of programs: what counts is how many invitations are expected. */
describe('solve, one node', () => {
  it('equals the exact dynamic program on counts', () => {
    const random = createRandom(31)
    for (let k = 0; k < 60; k++) {
      const kinds = drawKinds(random)
      const problem = drawProblem(random, independentShape(kinds))
      const chances = kinds.flatMap(({ chance, count }) => Array.from({ length: count }, () => chance))
      problem.invitation.set(chances)
      problem.sectionLimit.fill(chances.length)
      const found = solve(problem)
      const most = mostExpected(kinds, problem.limit)
      const kept = (problem.capacity * most) / (problem.capacity + most)
      expect(found.value).toBeCloseTo(1 - Math.exp(-problem.ending[0]! * kept), 12)
    }
  })
})

interface Kind {
  readonly chance: number
  readonly count: number
}

function drawKinds(random: Random): readonly Kind[] {
  return Array.from({ length: 5 }, () => ({ chance: 0.01 + 0.3 * random.next(), count: 3 + Math.floor(random.next() * 20) }))
}

function independentShape(kinds: readonly Kind[]): Shape {
  const programs = kinds.reduce((sum, { count }) => sum + count, 0)
  return { programs, nodes: 1, sections: 1, pools: [], limit: 25, likeliest: 0.1, spread: 0 }
}

/** Most invitations expected of n applications over the kinds, by dynamic programming on how many of each. */
function mostExpected(kinds: readonly Kind[], limit: number): number {
  let most = new Float64Array(limit + 1)
  for (const { chance, count } of kinds) {
    most = most.map((_, n) => {
      let best = 0
      for (let taken = 0; taken <= Math.min(n, count); taken++) best = Math.max(best, most[n - taken]! + taken * chance)
      return best
    })
  }
  return most[limit]!
}

describe('solve at the size of a real season', () => {
  const random = createRandom(11)
  const shape: Shape = {
    programs: 700,
    nodes: 15,
    sections: 1,
    pools: [3, 12],
    limit: 120,
    likeliest: 0.06,
    spread: 0.4,
    siteSize: 2,
  }
  const drawn = drawProblem(random, shape)
  const problem = { ...drawn, weight: gaussHermite(15).weights, sectionLimit: Int32Array.of(120) }

  it('is certified within a thousandth, uses every signal, and beats plain greedy', () => {
    const found = solve(problem)
    expect(isFeasible(problem, found.choice)).toBe(true)
    expect(found.upperBound / found.value - 1).toBeLessThanOrEqual(0.001)
    expect([...measureUsage(problem, found.choice).pools]).toEqual([3, 12])
    expect(found.value).toBeGreaterThanOrEqual(valueOf(problem, chooseGreedily(problem, { measure: 'gain' })))
  })

  it('gives the same list twice', () => {
    expect(solve(problem).choice).toEqual(solve(problem).choice)
  })

  it('gives the same list from that of somebody with half or twice the chances', () => {
    const { choice } = solve(problem)
    for (const factor of [0.5, 0.9, 1.1, 2]) {
      const other = { ...problem, invitation: problem.invitation.map((chance) => Math.min(1, factor * chance)) }
      expect(solve(other, choice).choice, `times ${factor}`).toEqual(solve(other).choice)
    }
  })
})

describe('solve for several specialties that share a budget', () => {
  const shape: Shape = {
    programs: 300,
    nodes: 9,
    sections: 3,
    pools: [3, 5, 5],
    limit: 100,
    likeliest: 0.08,
    spread: 0.4,
    budget: 700,
  }

  it.each([1, 2, 3, 4, 5])('is certified within a thousandth where every split can be tried, draw %i', (seed) => {
    const problem = drawProblem(createRandom(seed), shape)
    const found = solve(problem)
    expect(isFeasible(problem, found.choice)).toBe(true)
    expect(found.upperBound / found.value - 1).toBeLessThanOrEqual(0.001)
  })

  it.each([1, 2, 3])('is certified within half a hundredth where there are too many, draw %i', (seed) => {
    const problem = drawProblem(createRandom(seed), { ...shape, sections: 5 })
    const found = solve(problem)
    expect(isFeasible(problem, found.choice)).toBe(true)
    expect(found.upperBound / found.value - 1).toBeLessThanOrEqual(0.005)
  })
})
