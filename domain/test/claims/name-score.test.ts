import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameScore } from '../../src/claims/name-score.ts'

const place = (name: string, city = 'Detroit', state = 'MI'): { name: string; city: string; state: string } => ({
  name,
  city,
  state,
})

describe('how alike two entries are', () => {
  test.each<[string, ReturnType<typeof place>, ReturnType<typeof place>, number, number]>([
    ['the same', place('Henry Ford Hospital Program'), place('Henry Ford Hospital Program'), 1, 1],
    [
      'spelling, accents and short forms do not matter',
      place('St. Élan Univ Hosp'),
      place('Saint Elan University Hospital Program'),
      1,
      1,
    ],
    ['another state is another program', place('Mercy Program'), place('Mercy Program', 'Detroit', 'OH'), 0, 0],
    [
      'the same name elsewhere in the state asks',
      place('Geisinger Program', 'Danville'),
      place('Geisinger Program', 'Scranton'),
      0.7,
      0.89,
    ],
    [
      'a longer form of the name joins',
      place('Henry Ford Hospital/Wayne State University Program'),
      place('Henry Ford Health/Henry Ford Hospital Program'),
      0.8,
      0.95,
    ],
    ['common words alone do not make a match', place('University Medical Center'), place('University Hospital'), 0, 0.7],
    [
      'where a city is missing the name decides, without certainty',
      place('Henry Ford Hospital', ''),
      place('Henry Ford Hospital'),
      0.85,
      0.9,
    ],
    [
      'unless the name itself says another place',
      place('Regional Network (Lancaster)', ''),
      place('Regional Network', 'Florence'),
      0,
      0.69,
    ],
    [
      'and the place it says is this one',
      place('Regional Network (Florence)', ''),
      place('Regional Network', 'Florence'),
      0.7,
      0.9,
    ],
    ['nothing in common but the city', place('Mercy Program'), place('Beaumont Program'), 0, 0.25],
  ])('%s', (_what, a, b, low, high) => {
    expect(nameScore(a, b)).toBeGreaterThanOrEqual(low)
    expect(nameScore(a, b)).toBeLessThanOrEqual(high)
  })
})

test('a score is between 0 and 1, and the same from both sides', () => {
  const entry = fc.record({ name: fc.string(), city: fc.string(), state: fc.constantFrom('MI', 'OH') })
  fc.assert(
    fc.property(entry, entry, (a, b) => {
      const score = nameScore(a, b)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(nameScore(b, a)).toBeCloseTo(score, 12)
    }),
  )
})
