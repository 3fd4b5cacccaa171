import { describe, expect, it, test } from 'vitest'
import { isoDate, probability, programId, specialtyId } from '#domain'
import type { Band, ProgramId } from '#domain'
import type { ProgramClaims } from '#domain/claims'
import { findRows, rowsOf } from '../../src/screens/programs/catalogue.ts'
import type { Row } from '../../src/screens/programs/catalogue.ts'
import { orderRows } from '../../src/screens/programs/row-order.ts'
import { addressOf, viewIn, wholeDirectory } from '../../src/screens/programs/view.ts'
import type { View } from '../../src/screens/programs/view.ts'

function row(name: string, state: string, chance: number, letter: 'A' | 'B' | 'C'): Row {
  const invitation: Band = {
    point: probability(chance),
    low: probability(chance / 2),
    high: probability(Math.min(1, chance * 2)),
  }
  return {
    candidate: {
      program: {
        id: programId(`x-${name.toLowerCase().replaceAll(/[^a-z]/g, '-')}`),
        name,
        city: 'Testville',
        state,
        specialty: specialtyId('pathology'),
        claims: {},
      },
      standing: 'open',
      tier: { letter, because: [] },
      visa: { outcome: 'unknown', routes: [], conditions: [], because: [], ask: [] },
      missedCutoffs: [],
      reasons: [],
      asks: [],
    },
    chance: undefined,
    listed: undefined,
    signal: 'none',
    invitation,
  }
}

const rows = [row('Córdoba Memorial', 'OH', 0.1, 'B'), row('Alpha Health', 'NY', 0.3, 'C'), row('Beta Clinic', 'OH', 0.2, 'A')]
const names = (found: readonly Row[]): readonly string[] => found.map(({ candidate }) => candidate.program.name)

test('a program that is refused and on no list has no chance beside it, an open one has', () => {
  const [open, closed] = [row('Open Clinic', 'OH', 0.1, 'B'), row('Closed Clinic', 'OH', 0.1, 'B')].map((one) => one.candidate)
  const band: Band = { point: probability(0.1), low: probability(0.05), high: probability(0.2) }
  const chance = (program: ProgramId) =>
    [
      program,
      {
        program,
        specialty: specialtyId('pathology'),
        place: 1,
        carriesNumber: true,
        invitation: { none: band },
        match: { none: band },
        interviewYield: 1,
        yieldReason: undefined,
        reasons: [],
        signalReasons: {},
      },
    ] as const
  const refused = { ...closed!, standing: 'refused' as const }
  const rowsShown = rowsOf({
    candidates: { open: [open!], unknown: [], refused: [refused] },
    list: { picks: [] },
    chances: { byProgram: new Map([chance(open!.program.id), chance(refused.program.id)]) },
  })
  expect(rowsShown.map(({ chance: one, invitation }) => [one !== undefined, invitation !== undefined])).toEqual([
    [true, true],
    [false, false],
  ])
})

const today = isoDate('2026-11-29')
const shown = (view: Partial<View>): readonly string[] => {
  const asked = { ...wholeDirectory, ...view }
  return names(findRows(orderRows(rows, asked.order, today), asked, today))
}

function withPositions(name: string, positions?: number): Row {
  const one = row(name, 'OH', 0.1, 'B')
  const claims: ProgramClaims =
    positions === undefined ? {} : { positions: [{ value: positions, asOf: '2026', source: 'invented', known: 'published' }] }
  return { ...one, candidate: { ...one.candidate, program: { ...one.candidate.program, claims } } }
}

describe('finding programs', () => {
  it('shows the likeliest first, or by name, state or tier', () => {
    expect(shown({})).toEqual(['Alpha Health', 'Beta Clinic', 'Córdoba Memorial'])
    expect(shown({ order: { by: 'name', reversed: false } })).toEqual(['Alpha Health', 'Beta Clinic', 'Córdoba Memorial'])
    expect(shown({ order: { by: 'tier', reversed: false } })).toEqual(['Beta Clinic', 'Córdoba Memorial', 'Alpha Health'])
  })

  it('orders by any column, from the most to the least or the other way round, what is unknown last either way', () => {
    const clinics = [withPositions('Silent Clinic'), withPositions('Small Clinic', 4), withPositions('Large Clinic', 30)]
    const by = (reversed: boolean): readonly string[] => names(orderRows(clinics, { by: 'positions', reversed }, today))
    expect(by(false)).toEqual(['Large Clinic', 'Small Clinic', 'Silent Clinic'])
    expect(by(true)).toEqual(['Small Clinic', 'Large Clinic', 'Silent Clinic'])
    expect(shown({ order: { by: 'name', reversed: true } })[0]).toBe('Córdoba Memorial')
  })

  it('lets words, facets and the own list hold at once', () => {
    expect(shown({ query: { text: 'ohio', facets: { tier: ['A'] } } })).toEqual(['Beta Clinic'])
    expect(shown({ onList: true })).toEqual([])
  })
})

describe('the address of a view', () => {
  const view: View = {
    query: { text: 'texas h-1b', facets: { state: ['TX', 'OH'], informatics: ['fellowship of the institution'] } },
    onList: true,
    order: { by: 'ehrVendor', reversed: true },
    columns: ['chance', 'positions', 'ehrVendor', 'list'],
    roomy: true,
    mapped: true,
  }

  it('brings the same view back, so that a reload and a shared link keep it', () => {
    expect(viewIn(addressOf(view))).toEqual(view)
  })

  it('keeps what an address of before says', () => {
    expect(viewIn('sort=share').order).toEqual({ by: 'share', reversed: false })
  })

  it('is empty for the whole directory, and asks nothing where it makes no sense', () => {
    expect(addressOf(wholeDirectory)).toBe('')
    expect(viewIn('sort=sideways&planet=mars&state=&columns=moons')).toEqual(wholeDirectory)
  })
})
