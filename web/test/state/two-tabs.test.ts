/**
 * Two tabs change the same document of every kind while the store answers late and the tabs hear of each other late, in another
 * order with every seed: what either was told is saved is there, in the document or set aside, and both tabs show the same.
 */
import { describe, expect, it } from 'vitest'
import { interleave, kindsUnderAttack } from './interleaving.ts'

const seeds = Array.from({ length: 20 }, (_, index) => index + 1)

describe.each(kindsUnderAttack)('$name changed in two tabs', (attack) => {
  it.each(seeds)('loses nothing that was acknowledged (seed %i)', async (seed) => {
    const { lost, differ } = await interleave(attack, seed)
    expect(lost).toEqual([])
    expect(differ).toBe(false)
  })
})
