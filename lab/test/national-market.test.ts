import { expect, test } from 'vitest'
import { isoDate, specialtyId } from '#domain'
import { nationalMarket } from '#domain/market'
import { simulateSeason, tallySeason } from '#engine/simulation'
import { loadFacts, loadMarket } from '#facts'
import { factsIn } from '#facts/node'

/** Pathology: small enough to draw in a moment. Family medicine: applicants of several kinds. */
const read = factsIn('facts/data')
const pathology = specialtyId('pathology')
const family = specialtyId('family-medicine')
const facts = await loadFacts(read, [pathology, family])
const counts = await loadMarket(read)
const on = { match: 2026, today: isoDate('2026-11-28') }
const marketOf = (wanted: typeof pathology) => ({
  ...counts,
  specialties: counts.specialties.filter(({ specialty }) => specialty === wanted),
})
const market = marketOf(pathology)
const { nation, programs } = nationalMarket(facts, market, on)
const [specialty] = nation.specialties
const [published] = market.specialties

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((a, b) => a + b, 0)
}

test('the market offers the published positions, at programs of at least one, and has the published first choices', () => {
  if (specialty === undefined || published === undefined) throw new Error('pathology is missing')
  const { positions, toOthers, popularity } = specialty.programs
  expect(positions.length).toBe(programs[0]?.length)
  expect(sum(positions)).toBe(published.positions.value)
  expect(Math.min(...positions)).toBeGreaterThan(0)
  expect(sum(toOthers)).toBeCloseTo(published.positions.value - published.matched.nonUsImg.value, 6)
  expect(sum(popularity)).toBeCloseTo(1, 9)
  const listed = facts.specialties.find(({ id }) => id === pathology)?.statistics
  const firsts =
    sum(specialty.others.map(({ first }) => first)) + (listed?.matched?.value ?? 0) + (listed?.notMatched?.value ?? 0)
  expect(Math.abs(firsts - published.firstChoices.value)).toBeLessThanOrEqual(2)
})

test('about as many get to rank a program as the chain says, and as many match as were published, within sampling', () => {
  const tally = tallySeason(nation, simulateSeason(nation, { seed: 1 }))
  const { listed = 0, matched = 0 } = tally.specialties[0] ?? {}
  const { matched: yes, notMatched: no } = facts.specialties.find(({ id }) => id === pathology)?.statistics ?? {}
  const total = (yes?.value ?? 0) + (no?.value ?? 0)
  expect(Math.abs(listed - total)).toBeLessThan(0.1 * total)
  // Two samples of some 375, each with a standard error of 2.6 points.
  expect(Math.abs(matched / listed - (yes?.value ?? 0) / total)).toBeLessThan(0.12)
})

test('applicants are of the kinds the chain of chances has them, down to what a rank is worth to each', () => {
  const [studied] = nationalMarket(facts, marketOf(family), on).nation.specialties.map((one) => one.studied)
  const model = facts.chances.specialties.find((one) => one.specialty === family)
  if (studied === undefined || model?.typical.unlike === undefined) throw new Error('family medicine has applicants of one kind')
  const { size, unlike } = model.typical
  expect(sum(studied.kinds.map(({ share }) => share))).toBeCloseTo(1, 9)
  expect(new Set(studied.kinds.map((kind) => kind.size))).toEqual(new Set(unlike.lengths.map(({ factor }) => factor * size)))
  expect(new Set(studied.kinds.map(({ worth }) => worth))).toEqual(new Set([unlike.worth, -unlike.worth]))
  expect(studied.rankSlope).toBe(model.matching.slope.estimate)
})
