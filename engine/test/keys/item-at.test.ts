import { expect, test } from 'vitest'
import { itemAt } from '#engine/keys'

test('the item at a place, and an error that names the place where there is none', () => {
  expect(itemAt(['Ohio', 'Texas'], 1)).toBe('Texas')
  expect(itemAt(Int32Array.of(0, -1), 0)).toBe(0)
  for (const at of [-1, 2, 0.5]) expect(() => itemAt(['Ohio', 'Texas'], at)).toThrow(`from 0 to 1, got ${at}`)
})
