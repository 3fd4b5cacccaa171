import { describe, expect, it } from 'vitest'
import { answering, everyProgram } from '../../src/programs/program-query.ts'
import type { ProgramQuery } from '../../src/programs/program-query.ts'
import { facets, facetValues, valuesUnder } from '../../src/programs/facets.ts'
import type { Candidate } from '../../src/programs/candidate.ts'
import type { ProgramClaims } from '../../src/claims/program.ts'
import type { Fact } from '../../src/answer.ts'
import { isoDate, programId, specialtyId } from '../../src/units.ts'

const today = isoDate('2026-11-29')

/** A claim somebody reported in 2025 about a program that is invented. */
function said<T>(value: T): readonly Fact<T>[] {
  return [{ value, source: 'an invented list', asOf: '2025', known: 'reported' }]
}

function candidate(name: string, state: string, claims: ProgramClaims = {}): Candidate {
  return {
    program: {
      id: programId('1404812345'),
      name,
      city: 'Invented',
      state,
      specialty: specialtyId('internal-medicine'),
      claims,
    },
    standing: 'open',
    tier: { letter: 'B', because: [] },
    visa: { outcome: 'unknown', routes: [], conditions: [], because: [], ask: [] },
    missedCutoffs: [],
    reasons: [],
    asks: [],
  }
}

const texan = candidate('Córdoba Memorial Program', 'TX', {
  visaJ1: said(true),
  visaH1b: said(true),
  ehrVendor: said('Epic'),
  nonUsImgShare: said({ point: 0.6, low: 0.4, high: 0.8 }),
})
const ohioan = candidate('Baystate Program', 'OH', { visaJ1: said(true), visaH1b: said(false) })
const silent = candidate('Silent Program', 'TX')

const finds = (text: string): readonly string[] =>
  [texan, ohioan, silent].filter((one) => answering({ ...everyProgram, text }, today)(one)).map(({ program }) => program.name)
const under = (asked: ProgramQuery['facets']): readonly string[] =>
  [texan, ohioan, silent].filter((one) => answering({ text: '', facets: asked }, today)(one)).map(({ program }) => program.name)

describe('words typed into the search', () => {
  it('find what people mean: state, visa and record system in any order and dress', () => {
    for (const text of ['texas h-1b epic', 'EPIC H1B TX', 'im texas sponsors h1b', 'West South Central epic'])
      expect(finds(text), text).toEqual(['Córdoba Memorial Program'])
  })

  it('find a visa only where the program is known to sponsor it: a no and a silence are not found', () => {
    expect(finds('h-1b')).toEqual(['Córdoba Memorial Program'])
    expect(finds('j-1')).toEqual(['Córdoba Memorial Program', 'Baystate Program'])
  })

  it('need no marks, no end of a word, and no order', () => {
    expect(finds('cordoba')).toEqual(['Córdoba Memorial Program'])
    expect(finds('bayst')).toEqual(['Baystate Program'])
  })

  it('of two letters stand whole, so that OH is Ohio and not part of a name', () => {
    expect(finds('oh')).toEqual(['Baystate Program'])
    expect(finds('me')).toEqual([])
  })
})

describe('facets', () => {
  it('need one of the values, but all visas that are asked for', () => {
    expect(under({ state: ['OH', 'TX'] })).toHaveLength(3)
    expect(under({ sponsors: ['j1', 'h1b'] })).toEqual(['Córdoba Memorial Program'])
  })

  it('combine: every facet narrows what the others left', () => {
    expect(under({ state: ['TX'], unsaid: ['visaH1b'] })).toEqual(['Silent Program'])
    expect(under({ share: ['25'] })).toEqual(['Córdoba Memorial Program'])
  })

  it('that ask nothing leave everything', () => {
    expect(under({ state: [] })).toHaveLength(3)
  })

  it('give only values they say they can have', () => {
    for (const facet of facets) {
      const known = facetValues(facet)
      const found = [texan, ohioan, silent].flatMap((one) => valuesUnder(facet, one, today))
      expect(known === undefined ? [] : found.filter((value) => !known.includes(value)), facet).toEqual([])
    }
  })
})
