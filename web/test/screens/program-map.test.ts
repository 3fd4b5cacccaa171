import { expect, test } from 'vitest'
import { stateCodes } from '#domain/claims'
import { shadeOf } from '../../src/screens/programs/map/by-state.ts'
import { inset, sheet, stateShapes } from '../../src/screens/programs/map/state-shapes.ts'

test('every state, the District and Puerto Rico have a shape on the sheet, the island in its frame', () => {
  const drawn = stateShapes.map(({ code }) => code)
  expect(stateCodes.filter((code) => !drawn.includes(code))).toEqual(['GU', 'VI'])
  for (const { code, path } of stateShapes) {
    const places = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    const frame = code === 'PR' ? inset : { x: 0, y: 0, ...sheet }
    for (const [x, y] of places) {
      expect(x).toBeGreaterThanOrEqual(frame.x)
      expect(x).toBeLessThanOrEqual(frame.x + frame.width)
      expect(y).toBeGreaterThanOrEqual(frame.y)
      expect(y).toBeLessThanOrEqual(frame.y + frame.height)
    }
  }
})

test('few programs are told from none, and the most are darkest', () => {
  expect([0, 1, 10, 92].map((found) => shadeOf(found, 92))).toEqual([0, 1, 2, 5])
})
