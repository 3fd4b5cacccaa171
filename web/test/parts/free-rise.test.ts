import { expect, test } from 'vitest'
import { freeRise } from '../../src/parts/free-rise.ts'

const at = (top: number, bottom: number, left = 0, right = 390) => ({ top, bottom, left, right })
const notice = at(700, 752, 12, 378)

test('a notice stays where it is while nothing to press lies under it', () => {
  expect(freeRise(notice, [at(600, 690), at(760, 820), at(700, 752, 380, 390)])).toBe(0)
})

test('it goes above the button it would cover, and above the next one where there is no room between', () => {
  expect(freeRise(notice, [at(714, 758)])).toBe(42)
  expect(freeRise(notice, [at(714, 758), at(640, 684)])).toBe(116)
})

test('it stays where the whole window is to be pressed', () => {
  expect(
    freeRise(
      notice,
      Array.from({ length: 18 }, (_, row) => at(row * 44, row * 44 + 44)),
    ),
  ).toBe(0)
})
