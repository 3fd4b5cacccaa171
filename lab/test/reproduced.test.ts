import { expect, test } from 'vitest'
import type { Tally } from '#engine/simulation'
import { specialtyId } from '#domain'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { isMissed, reproduced, reproducedInWords } from '../src/market/reproduced.ts'

/** Pathology: 375 whose outcome is printed, 45.1 of 100 of them matched, so that sampling leaves 5.0 points either way. */
const pathology = specialtyId('pathology')
const facts = await loadFacts(factsIn('facts/data'), [pathology])

function drawn(matched: number): Tally {
  const one = { applied: 1200, listed: 1000, matched, matchedByRanks: [], notMatchedByRanks: [], placed: [] }
  return { seasons: 3, specialties: [one] }
}

function rowsAt(matched: number): ReturnType<typeof reproduced> {
  return reproduced({ tally: drawn(matched), specialties: [pathology] }, facts, new Map([['pathology', -6.1]]))
}

test('a drawn rate stands beside the published one and the chain’s without it, and is missed where sampling cannot explain it', () => {
  const [near] = rowsAt(480)
  const [far] = rowsAt(520)
  if (near === undefined || far === undefined) throw new Error('pathology is missing')
  expect(near.market).toBe(48)
  expect(near.applicants).toBe(375)
  expect((near.leftOut ?? 0) - near.published).toBeCloseTo(-6.1, 9)
  expect(isMissed(near)).toBe(false)
  expect(isMissed(far)).toBe(true)
})

test('the page names what is missed, and how far off the market is as a whole', () => {
  const words = reproducedInWords(rowsAt(520), 3)
  expect(words).toMatch(/\| Pathology.*\+6\.9 \*\*missed\*\* \|/)
  expect(words).toContain('misses by 6.1')
  expect(words).toContain('1 of 1.')
})
