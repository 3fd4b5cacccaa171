import { describe, expect, it } from 'vitest'
import type { Profile } from '../../src/person/profile.ts'
import type { ProgramClaims } from '../../src/claims/program.ts'
import type { Fit } from '../../src/list/fit.ts'
import { fitsOf } from '../../src/list/fit.ts'
import type { MadeUp } from './tiny-world.ts'
import { ask, family, medicine } from './tiny-world.ts'

const source = { source: 'made up for a test', asOf: '2026', known: 'published' } as const
const onSite: ProgramClaims = { informaticsFellowshipOnSite: [{ value: 'Somewhere', ...source }] }
const share = (point: number): ProgramClaims => ({ nonUsImgShare: [{ value: { point, low: point, high: point }, ...source }] })
const seats = (value: number): ProgramClaims => ({ positions: [{ value, ...source }] })

function fitted(made: readonly MadeUp[], profile: Partial<Profile>): readonly Fit[] {
  const { person, candidates, facts } = ask(made, profile)
  return fitsOf(person, candidates.open, facts)
}

const values = (fits: readonly Fit[]): readonly number[] => fits.map(({ value }) => Number(value.toFixed(6)))

describe('fit', () => {
  it('is 1 everywhere without weights', () => {
    expect(values(fitted([{}, { claims: onSite }], {}))).toEqual([1, 1])
  })

  it('runs from what the least liked is worth to 1', () => {
    const weights = { informaticsEvidence: 10 }
    expect(values(fitted([{ claims: onSite }, {}], { preferences: { weights } }))).toEqual([1, 0.7])
    expect(values(fitted([{ claims: onSite }, {}], { preferences: { weights, leastFitWorth: 0.2 } }))).toEqual([1, 0.2])
  })

  it('weighs by shares: doubling every weight changes nothing', () => {
    const made = [{ claims: { ...onSite, ...share(0.25) } }, { claims: share(0.81) }, {}]
    const once = fitted(made, { preferences: { weights: { informaticsEvidence: 2, imgPrecedent: 4 } } })
    const twice = fitted(made, { preferences: { weights: { informaticsEvidence: 4, imgPrecedent: 8 } } })
    expect(values(once)).toEqual(values(twice))
    // 1/3 * 1 + 2/3 * sqrt(0.25) and 1/3 * 0 + 2/3 * sqrt(0.81); the unknown counts as the mean of the known.
    expect(values(once)).toEqual(
      [0.7 + 0.3 * (1 / 3 + 1 / 3), 0.7 + 0.3 * 0.6, 0.7 + 0.3 * (2 / 3) * 0.7].map((v) => Number(v.toFixed(6))),
    )
  })

  it('says what each part is made of, and what is unknown', () => {
    const [known, unknown] = fitted([{ claims: share(0.25) }, {}], { preferences: { weights: { imgPrecedent: 5 } } })
    expect(known?.parts).toEqual([
      {
        weight: 'imgPrecedent',
        share: 1,
        score: 0.5,
        known: true,
        text: 'about 25 in 100 residents are non-US IMGs (estimated)',
      },
    ])
    expect(unknown?.parts[0]).toMatchObject({ known: false, text: 'precedent of non-US IMGs unknown: counted as the average' })
  })

  it('follows places: partner, states, ties, divisions, states to avoid', () => {
    const made: readonly MadeUp[] = [
      { state: 'NM', city: 'Santa Fe' },
      { state: 'TX' },
      { state: 'MI' },
      { state: 'NY' },
      { state: 'CA' },
      { state: 'FL' },
    ]
    const fits = fitted(made, {
      partner: { city: 'santa fe ', state: 'NM' },
      connections: [{ state: 'MI', kind: 'family' }],
      preferences: {
        weights: { geography: 1 },
        states: ['TX'],
        divisions: ['Middle Atlantic'],
        avoidStates: ['FL'],
        leastFitWorth: 0,
      },
    })
    expect(values(fits)).toEqual([1, 1, 0.8, 0.8, 0.3, 0.01])
    expect(fits[0]?.parts[0]?.text).toBe("in your partner's city")
  })

  it('calls programs small and large against their own specialty', () => {
    const made = [3, 5, 8, 12, 20, 40].map((number): MadeUp => ({ claims: seats(number) }))
    const fits = fitted(made, { preferences: { weights: { size: 1 }, size: 'large', leastFitWorth: 0 } })
    expect(values(fits)).toEqual([0.01, 0.01, 0.5, 1, 1, 1])
  })

  it('takes off for a backup', () => {
    const specialties = [{ id: medicine }, { id: family, backup: true }]
    expect(values(fitted([{}, { specialty: family }], { specialties }))).toEqual([1, 0.8])
    expect(values(fitted([{}, { specialty: family }], { specialties, preferences: { backupWorth: 0.5 } }))).toEqual([1, 0.5])
  })
})
