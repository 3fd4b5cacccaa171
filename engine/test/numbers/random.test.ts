import { describe, expect, it } from 'vitest'
import { createRandom } from '../../src/numbers/random.ts'

function draw(seed: number): number[] {
  const random = createRandom(seed)
  return Array.from({ length: 5 }, () => random.next())
}

describe('seeded random numbers', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    expect(draw(-1)).not.toEqual(draw(1))
  })

  it('stays in [0, 1) with the moments of the uniform distribution', () => {
    const random = createRandom(1)
    let sum = 0
    let squares = 0
    for (let i = 0; i < 200_000; i++) {
      const u = random.next()
      if (!(u >= 0 && u < 1)) throw new Error(`out of range: ${u}`)
      sum += u
      squares += u * u
    }
    expect(sum / 200_000).toBeCloseTo(0.5, 2)
    expect(squares / 200_000).toBeCloseTo(1 / 3, 2)
  })

  it('draws normals whose mean, variance and 97.5 % quantile are 0, 1 and 1.96', () => {
    const random = createRandom(2)
    const drawn = Float64Array.from({ length: 200_000 }, () => random.normal())
    const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length
    const variance = drawn.reduce((a, b) => a + b * b, 0) / drawn.length - mean * mean
    expect(Math.abs(mean)).toBeLessThan(0.01)
    expect(Math.abs(variance - 1)).toBeLessThan(0.01)
    expect(drawn.toSorted()[Math.floor(0.975 * drawn.length)]).toBeCloseTo(1.96, 1)
  })

  it('refuses a seed that is no number', () => {
    expect(() => createRandom(Number.NaN)).toThrow('createRandom requires a finite seed, got NaN')
  })
})
