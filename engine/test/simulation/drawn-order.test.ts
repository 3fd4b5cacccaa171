import { expect, test } from 'vitest'
import { luckAt, luckKey } from '../../src/numbers/hashed.ts'
import { inDrawnOrder } from '../../src/simulation/drawn-order.ts'

test('members stand in the order of their luck, as a sort by comparison puts them', () => {
  for (const size of [0, 1, 5, 20_000]) {
    const members = Int32Array.from({ length: size }, (_, i) => 1000 + i)
    for (const key of [luckKey(1), luckKey(2, 7)]) {
      const sorted = [...members].toSorted((a, b) => luckAt(key, a) - luckAt(key, b))
      expect([...inDrawnOrder(members, key)]).toEqual(sorted)
    }
  }
})
