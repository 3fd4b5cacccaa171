import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  betaBinomial,
  countsPrinted,
  leastNumberFor,
  logChanceOfPrint,
  logChanceOfPrintUnder,
} from '../src/estimates/rounded-binomial.ts'

const n = fc.integer({ min: 1, max: 300 })
const rate = fc.double({ min: 0.001, max: 0.95, noNaN: true })
const precision = fc.double({ min: 0.7, max: 200, noNaN: true })

describe('counts behind a print', () => {
  test.each([
    [0.02, 100, { from: 2, to: 2 }],
    [0.02, 1000, { from: 15, to: 24 }],
    [0, 400, { from: 0, to: 1 }],
    [1, 50, { from: 50, to: 50 }],
  ])('%d of %d people', (printed, people, counts) => expect(countsPrinted(printed, people)).toEqual(counts))

  test('are those that round to it, counted one by one', () => {
    fc.assert(
      fc.property(n, fc.integer({ min: 0, max: 100 }), (people, hundredths) => {
        const { from, to } = countsPrinted(hundredths / 100, people)
        for (let y = 0; y <= people; y += 1) {
          // Half up, in whole numbers: floor((200 y + n) / 2n).
          const printed = Math.floor((200 * y + people) / (2 * people))
          expect(y >= from && y <= to).toBe(printed === hundredths)
        }
      }),
    )
  })

  test('the least number has a count for it', () => {
    expect(leastNumberFor(0.01, 20)).toBe(67)
    expect(leastNumberFor(0.05, 20)).toBe(20)
  })
})

test('chances of all prints of n people add up to one, with and without spread between programs', () => {
  fc.assert(
    fc.property(n, rate, precision, (people, mean, spread) => {
      let [binomial, spreadOut] = [0, 0]
      for (let hundredths = 0; hundredths <= 100; hundredths += 1) {
        binomial += Math.exp(logChanceOfPrint(hundredths / 100, people, mean))
        spreadOut += Math.exp(logChanceOfPrintUnder(hundredths / 100, people, { mean, precision: spread }))
      }
      expect(binomial).toBeCloseTo(1, 8)
      expect(spreadOut).toBeCloseTo(1, 8)
    }),
    { numRuns: 60 },
  )
})

test('the beta-binomial has the mean and variance of the textbook', () => {
  const [people, mean, spread] = [50, 0.1, 8]
  const chances = betaBinomial(people, mean, spread)
  const first = chances.reduce((sum, chance, y) => sum + y * chance, 0)
  const second = chances.reduce((sum, chance, y) => sum + y * y * chance, 0)
  expect(first).toBeCloseTo(people * mean, 9)
  expect(second - first ** 2).toBeCloseTo(people * mean * (1 - mean) * (1 + (people - 1) / (spread + 1)), 8)
})
