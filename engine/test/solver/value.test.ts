import { describe, expect, it } from 'vitest'
import type { Random } from '../../src/numbers/random.ts'
import { createRandom } from '../../src/numbers/random.ts'
import { chanceAnywhere, climb, createLadder, gainOf, heightOf, mostAdded } from '../../src/solver/ladder.ts'
import type { Choice, SelectionProblem } from '../../src/solver/problem.ts'
import { pointOf, tangentAt } from '../../src/solver/tangent.ts'
import { gainFrom, mostGain, valueOf, weigh } from '../../src/solver/value.ts'
import { valueByDefinition } from './every-list.ts'
import { drawProblem } from './random-problem.ts'

const shape = { programs: 12, nodes: 5, sections: 2, pools: [3, 4], limit: 12, likeliest: 0.6, spread: 0.8 }

function drawChoice(random: Random, problem: SelectionProblem): Choice {
  return Int32Array.from({ length: problem.programs }, (_, i) =>
    random.next() < 0.5
      ? -1
      : problem.optionStart[i]! + Math.floor(random.next() * (problem.optionStart[i + 1]! - problem.optionStart[i]!)),
  )
}

describe('the value of a list', () => {
  const random = createRandom(3)
  const problems = Array.from({ length: 40 }, () => drawProblem(random, shape))

  it('is the same by the formula and by its definition', () => {
    for (const problem of problems) {
      const choice = drawChoice(random, problem)
      expect(valueOf(problem, choice)).toBeCloseTo(valueByDefinition(problem, choice), 12)
      expect(weigh(problem, choice).value).toBeCloseTo(valueByDefinition(problem, choice), 12)
    }
  })

  it('changes by exactly what changes are said to gain, and never by more than the slopes allow', () => {
    for (const problem of problems) {
      const choice = drawChoice(random, problem)
      const weighed = weigh(problem, choice)
      const other = drawChoice(random, problem)
      const change = (program: number) => ({ program, from: choice[program]!, to: other[program]! })
      for (let i = 0; i < problem.programs; i++) {
        const j = (i * 5 + 1) % problem.programs
        const changes = i === j ? [change(i)] : [change(i), change(j)]
        const after = changes.reduce((all, { program, to }) => all.with(program, to), choice)
        const gain = valueByDefinition(problem, after) - weighed.value
        expect(gainFrom(weighed, changes)).toBeCloseTo(gain, 12)
        expect(gain).toBeLessThanOrEqual(mostGain(weighed, changes) + 1e-12)
      }
    }
  })

  it('never falls with one more program, with a signal, or with more room for interviews', () => {
    for (const problem of problems) {
      const choice = drawChoice(random, problem)
      const value = valueOf(problem, choice)
      for (let o = 0; o < problem.programOf.length; o++) {
        const program = problem.programOf[o]!
        const plain = choice[program] === problem.optionStart[program]
        if (choice[program]! < 0 || plain) expect(valueOf(problem, choice.with(program, o))).toBeGreaterThanOrEqual(value - 1e-14)
      }
      expect(valueOf({ ...problem, capacity: 1.3 * problem.capacity }, choice)).toBeGreaterThanOrEqual(value)
    }
  })

  it('never rises above its tangent, at another list or between lists', () => {
    for (const problem of problems) {
      const slope = new Float64Array(problem.programOf.length)
      const here = drawChoice(random, problem)
      const list = pointOf(problem, here)
      expect(tangentAt(problem, list, slope).value).toBeCloseTo(valueOf(problem, here), 12)
      for (const point of [list, list.map((share) => 0.5 * share + 0.4 * random.next())]) {
        const there = drawChoice(random, problem)
        const tangent = tangentAt(problem, point, slope)
        const along = there.reduce((sum, option) => sum + (option < 0 ? 0 : slope[option]!), 0)
        expect(valueOf(problem, there)).toBeLessThanOrEqual(tangent.base + along + 1e-12)
      }
    }
  })

  it('has the slopes that small steps find', () => {
    const problem = problems[0]!
    const room = new Float64Array(problem.programOf.length)
    const point = Float64Array.from(problem.programOf, () => 0.3 * random.next())
    tangentAt(problem, point, room)
    const slope = room.slice()
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
        expect(gain).toBeLessThanOrEqual(mostAdded(ladder, option, choice[program]!) + 1e-12)
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
