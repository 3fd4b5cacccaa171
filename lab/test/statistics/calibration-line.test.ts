import { expect, test } from 'vitest'
import { createRandom, logistic } from '#engine/numbers'
import { calibrationLine } from '../../src/statistics/calibration-line.ts'

/** Invented programs: what is printed follows `slope` times the log-odds that were estimated. */
function pairs(slope: number, count: number, seed: number): readonly { estimated: number; printed: number }[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const logOdds = -2 + random.normal()
    const share = logistic(-2 + slope * (logOdds + 2))
    const invited = Array.from({ length: 200 }, () => Number(random.next() < share)).reduce((a, b) => a + b, 0)
    return { estimated: logistic(logOdds), printed: invited / 200 }
  })
}

test('estimates that lie twice too far apart have half the slope', () => {
  const { slope, slopeError, centre } = calibrationLine(pairs(0.5, 400, 4))
  expect(slope).toBeCloseTo(0.5, 1)
  expect(slopeError).toBeLessThan(0.05)
  expect(centre).toBeCloseTo(-2, 0)
})

test('the error of the slope is what slopes of other samples scatter by', () => {
  const lines = Array.from({ length: 60 }, (_, i) => calibrationLine(pairs(1, 60, 100 + i)))
  const mean = lines.reduce((sum, { slope }) => sum + slope, 0) / lines.length
  const scatter = Math.sqrt(lines.reduce((sum, { slope }) => sum + (slope - mean) ** 2, 0) / lines.length)
  const told = lines.reduce((sum, { slopeError }) => sum + slopeError, 0) / lines.length
  expect(told / scatter).toBeGreaterThan(0.75)
  expect(told / scatter).toBeLessThan(1.33)
})
