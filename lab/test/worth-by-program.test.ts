import { expect, test } from 'vitest'
import { isoDate } from '#domain'
import { nationalMarket } from '#domain/market'
import { simulateSeason } from '#engine/simulation'
import { loadFacts, loadMarket } from '#facts'
import { factsIn } from '#facts/node'
import { meanOf, powerOf, worthByProgram } from '../src/market/worth-by-program.ts'

test('a power is found again in counts made with it', () => {
  const logs = Array.from({ length: 40 }, (_, p) => (p - 25) / 10)
  const made = logs.map((log) => ({ seen: 1000, matched: 150 * Math.exp(0.4 * log), log }))
  expect(powerOf(made)).toBeCloseTo(0.4, 9)
  expect(powerOf(made.map((one) => ({ ...one, matched: 150 })))).toBeCloseTo(0, 9)
})

test('in the drawn market an interview is worth the more the more non-US IMGs a program takes, over the feeders as much as published shares say', async () => {
  const read = factsIn('facts/data')
  const counts = await loadMarket(read)
  const facts = await loadFacts(
    read,
    counts.specialties.map(({ specialty }) => specialty),
  )
  const market = nationalMarket(facts, counts, { match: 2026, today: isoDate('2026-11-28') })
  const seasons = [1, 2].map((seed) => simulateSeason(market.nation, { seed }))
  const { drawn, chain } = worthByProgram(market, facts, seasons)
  expect(Math.abs(meanOf(drawn) - meanOf(chain))).toBeLessThan(0.06)
  expect(Math.min(...drawn)).toBeGreaterThan(0)
})
