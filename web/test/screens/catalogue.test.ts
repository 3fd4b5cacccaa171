import { describe, expect, it, test } from 'vitest'
import { probability, programId, specialtyId } from '#domain'
import type { Band, ProgramId } from '#domain'
import { findRows, noFilters, rowsOf } from '../../src/screens/programs/catalogue.ts'
import type { Row } from '../../src/screens/programs/catalogue.ts'

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

describe('finding programs', () => {
  it('shows the likeliest first, or by name, state or tier', () => {
    expect(names(findRows(rows, noFilters))).toEqual(['Alpha Health', 'Beta Clinic', 'Córdoba Memorial'])
    expect(names(findRows(rows, { ...noFilters, sort: 'name' }))).toEqual(['Alpha Health', 'Beta Clinic', 'Córdoba Memorial'])
    expect(names(findRows(rows, { ...noFilters, sort: 'tier' }))).toEqual(['Beta Clinic', 'Córdoba Memorial', 'Alpha Health'])
  })

  it('finds words in any order, with or without accents', () => {
    expect(names(findRows(rows, { ...noFilters, text: 'memorial cordoba' }))).toEqual(['Córdoba Memorial'])
  })

  it('lets every filter hold at once', () => {
    expect(names(findRows(rows, { ...noFilters, state: 'OH', tier: 'A' }))).toEqual(['Beta Clinic'])
    expect(findRows(rows, { ...noFilters, standing: 'listed' })).toEqual([])
  })
})
