import { expect, test } from 'vitest'
import { luckAt, luckKey } from '../../src/numbers/hashed.ts'
import { firstAbove, runningSums } from '../../src/simulation/running-sums.ts'

test('the first place above a sum is the one a walk finds, also where sums stand still', () => {
  for (const places of [0, 1, 2, 37, 400]) {
    const chance = luckKey(places)
    let sum = 0
    const running = Float64Array.from({ length: places }, (_, p) => (sum += luckAt(chance, p) < 0.3 ? 0 : luckAt(chance, p) ** 6))
    const sums = runningSums(running)
    const walked = (wanted: number): number => {
      let p = 0
      while (p < places && !((running[p] ?? 0) > wanted)) p++
      return p
    }
    const tried = [0, sum, 2 * sum, ...running, ...Array.from({ length: 200 }, (_, i) => sum * luckAt(luckKey(9), i))]
    for (const wanted of tried) expect(firstAbove(sums, wanted)).toBe(walked(wanted))
  }
})
