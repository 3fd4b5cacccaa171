import { expect, test } from 'vitest'
import { addTo, addWeighted, dot, takeFrom, times } from '#engine/numbers'

const values = Float64Array.of(1, 2)

test('a block of numbers is added where it stands, and taken back to nothing, never below', () => {
  const total = Float64Array.of(5, 0.5, 0.5)
  addTo(total, 1, values)
  expect([...total]).toEqual([5, 1.5, 2.5])
  takeFrom(total, 1, Float64Array.of(1.5, 3))
  expect([...total]).toEqual([5, 0, 0])
})

test('weights and products', () => {
  const total = Float64Array.of(1, 1)
  addWeighted(total, 0, values, 0.5)
  addWeighted(total, 1, Float64Array.of(1), 3)
  expect([...total]).toEqual([1.5, 5])
  expect(dot(values, Float64Array.of(3, 4))).toBe(11)
  expect(dot(values, Float64Array.of(3, 4), Float64Array.of(1, 0))).toBe(3)
  expect([...times(values, values)]).toEqual([1, 4])
})
