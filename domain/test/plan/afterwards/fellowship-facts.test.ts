import { expect, test } from 'vitest'
import { facts } from '../plan-world.ts'

const { fellowship } = facts

test('the list of June 2026, and the one of 2021 it does not name, each with its year', () => {
  const years = fellowship.programs.map(({ claims }) => claims.listed.asOf.slice(0, 4))
  expect(years.filter((year) => year === '2026')).toHaveLength(62)
  expect(fellowship.programs.filter((_, at) => years[at] === '2021').map(({ name }) => name)).toEqual(['Hennepin Healthcare'])
  expect(years).toHaveLength(63)
})

test('an empty cell is unknown: of most programs nobody said whether a visa holder may come', () => {
  const said = fellowship.programs.filter(({ claims }) => claims.h1bEligible !== undefined)
  expect(said.map(({ name }) => name)).toEqual([
    'Case Western Reserve University (MetroHealth)',
    'University of Texas Health Science Center at Houston (McGovern)',
  ])
  const closed = fellowship.programs.filter(({ claims }) => claims.citizensOnly?.value === true)
  expect(closed.map(({ name }) => name)).toEqual(['University at Buffalo', 'Madigan Army Medical Center'])
})

test('of the first two matches 95 of 104 matched, 91.3 percent as published', () => {
  const outcome = fellowship.matchOutcome?.value
  expect(((outcome?.matched ?? 0) / (outcome?.inMatch ?? 1)) * 100).toBeCloseTo(91.3, 1)
})

test('residency lengths name specialties of the directory', () => {
  const ids = new Set(facts.specialties.map(({ id }) => id))
  const unknown = (fellowship.residencyYears ?? []).filter(({ specialty }) => !ids.has(specialty))
  expect(unknown).toEqual([])
})
