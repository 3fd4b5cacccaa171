import { expect, test } from 'vitest'
import { isoDate, specialtyId } from '#domain'
import { nationalMarket } from '#domain/market'
import { simulateSeason, tallySeason } from '#engine/simulation'
import { loadFacts, loadMarket } from '#facts'
import { factsIn } from '#facts/node'
import { asBelieved } from '../../src/backtest/as-believed.ts'

/** Pathology alone: small enough to draw in a moment. */
const read = factsIn('facts/data')
const pathology = specialtyId('pathology')
const facts = await loadFacts(read, [pathology])
const counts = await loadMarket(read)
const specialties = counts.specialties.filter(({ specialty }) => specialty === pathology)
const market = nationalMarket(facts, { ...counts, specialties }, { match: 2028, today: isoDate('2026-11-28') })
const [believed] = market.believed

function matchedShare(nation: typeof market.nation): number {
  const seasons = [101, 102, 103, 104, 105, 106].map(
    (seed) => tallySeason(nation, simulateSeason(nation, { seed })).specialties[0],
  )
  const total = (count: (one: NonNullable<(typeof seasons)[number]>) => number): number =>
    seasons.reduce((sum, one) => sum + (one === undefined ? 0 : count(one)), 0)
  return total(({ matched }) => matched) / total(({ listed }) => listed)
}

test('the nation of the backtest is as open as the chain of chances says, also where it is drawn otherwise', () => {
  if (believed === undefined) throw new Error('pathology is missing')
  const [specialty] = market.nation.specialties
  if (specialty === undefined) throw new Error('pathology is missing')
  const closed = {
    ...market.nation,
    specialties: [{ ...specialty, others: specialty.others.map((one) => ({ ...one, first: 2 * one.first })) }],
  }
  // Some 2,200 with a list in six other seasons: a standard error of about one point.
  expect(matchedShare(closed)).toBeLessThan(believed - 0.05)
  expect(Math.abs(matchedShare(asBelieved({ nation: closed, believed: market.believed })) - believed)).toBeLessThan(0.03)
})
