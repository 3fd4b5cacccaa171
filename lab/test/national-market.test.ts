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
  expect(toOthers.length).toBe(nation.others.length)
  for (const column of toOthers) expect(Math.min(...column)).toBeGreaterThan(0)
  expect(sum(popularity)).toBeCloseTo(1, 9)
  const listed = facts.specialties.find(({ id }) => id === pathology)?.statistics
  const firsts =
    sum(specialty.others.map(({ first }) => first)) + (listed?.matched?.value ?? 0) + (listed?.notMatched?.value ?? 0)
  expect(Math.abs(firsts - published.firstChoices.value)).toBeLessThanOrEqual(2)
})

test('others are seen where non-US IMGs are taken, seniors where they are not', () => {
  const { positions, appeal, toOthers } = specialty?.programs ?? {}
  const [seniors, , others] = toOthers ?? []
  if (positions === undefined || appeal === undefined || seniors === undefined || others === undefined)
    throw new Error('pathology is missing')
  // The appeal of a program falls with the share of non-US IMGs among its residents.
  const [mostTaken, leastTaken] = [appeal.indexOf(Math.min(...appeal)), appeal.indexOf(Math.max(...appeal))]
  const othersOf = (p: number): number => (others[p] ?? 0) / ((others[p] ?? 0) + (seniors[p] ?? 0))
  expect(othersOf(mostTaken)).toBeGreaterThan(0.5)
  expect(othersOf(leastTaken)).toBeLessThan(0.1)
})

test('programs lean towards non-US IMGs where more of the residents than usual are some, and nobody knows where that is not told', () => {
  const { leaning, appeal } = specialty?.programs ?? {}
  if (leaning === undefined || appeal === undefined) throw new Error('pathology is missing')
  const [mostTaken, leastTaken] = [appeal.indexOf(Math.min(...appeal)), appeal.indexOf(Math.max(...appeal))]
  expect(leaning[mostTaken]).toBeGreaterThan(0.5)
  expect(leaning[leastTaken]).toBeLessThan(-0.5)
  for (const [p, { claims }] of (programs[0] ?? []).entries()) if (claims.nonUsImgShare === undefined) expect(leaning[p]).toBe(0)
})

test('seniors have the first choices that are printed of them, others what is left', () => {
  const [md, osteopaths, others] = specialty?.others ?? []
  expect([md?.first, osteopaths?.first]).toEqual([published?.firstChoicesOf.usMd.value, published?.firstChoicesOf.usDo.value])
  expect(others?.first).toBeGreaterThan(0)
  const { usImg, earlier } = market.applicants
  const ranked = (published?.ranked.usImg.value ?? 0) * (1 + earlier.value / usImg.value)
  expect((others?.first ?? 0) + (others?.second ?? 0)).toBe(Math.max(others?.first ?? 0, Math.round(ranked)))
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
