import { expect, test } from 'vitest'
import { straightLines } from '#engine/numbers'

test('goes through every knot, straight between them, and stays where it is beyond them', () => {
  const line = straightLines([0, 1, 3], [10, 20, 0])
  expect([-1, 0, 0.5, 1, 2, 3, 9].map(line)).toEqual([10, 10, 15, 20, 10, 0, 0])
})
