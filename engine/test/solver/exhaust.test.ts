import { expect, it } from 'vitest'
import { createRandom } from '../../src/numbers/random.ts'
import { certify } from '../../src/solver/certify.ts'
import { exhaust } from '../../src/solver/exhaust.ts'
import { pointOf } from '../../src/solver/tangent.ts'
import { valued } from '../../src/solver/valued.ts'
import { drawProblem } from './random-problem.ts'

it('looks as deep as there are programs, in no more room than for a few', () => {
  const programs = 20_000
  const problem = drawProblem(createRandom(7), {
    programs,
    nodes: 2,
    sections: 1,
    pools: [],
    limit: 3,
    likeliest: 0.1,
    spread: 0.5,
  })
  const from = valued(problem, new Int32Array(programs).fill(-1))
  const certified = certify(problem, pointOf(problem, from.choice))
  // A proof that rules nothing out, so that every program stays open.
  const proof = { ...certified, upperBound: Number.MAX_VALUE, beforeLosses: Number.MAX_VALUE }
  const found = exhaust(problem, from, { proof, mostBranches: programs + 5000 })
  expect(found.complete).toBe(false)
  expect(found.value).toBeGreaterThanOrEqual(from.value)
})

it('lists the first of two programs alike, whether the proof would take both or neither', () => {
  const shape = { programs: 2, nodes: 2, sections: 1, pools: [], limit: 1, likeliest: 0.1, spread: 0 }
  const problem = drawProblem(createRandom(7), shape)
  problem.invitation.copyWithin(2, 0, 2)
  const from = valued(problem, Int32Array.of(-1, -1))
  const certified = certify(problem, pointOf(problem, from.choice))
  for (const reduced of [-1e-9, 1e-9]) {
    const proof = { ...certified, reduced: Float64Array.of(reduced, reduced), beforeLosses: 1 }
    expect([...exhaust(problem, from, { proof, mostBranches: 100 }).choice]).toEqual([0, -1])
  }
})
