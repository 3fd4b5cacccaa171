import { expect, it } from 'vitest'
import type { CohortRow } from '#client'
import { addressOf, filtersIn, narrowed } from '../../src/office/cohort-filters.ts'
import type { CohortFilters } from '../../src/office/cohort-filters.ts'

const line: NonNullable<CohortRow['line']> = {
  match: 2027,
  stage: 'applying',
  specialties: [],
  readiness: 'on time',
  decides: [],
  overdue: [],
  visa: 'feasible',
  papers: { mspe: 'done', transcript: 'done', token: 'done', letters: { uploaded: 3, coming: 0, unknown: false } },
  asked: 0,
  outcome: 'not yet',
}

function row(label: string, of: Partial<typeof line> | undefined, changes: string[] = []): CohortRow {
  const shared = { id: label, label, sharing: 'office', since: '2026-11-01T00:00:00Z', isCurrent: true } as const
  return { ...shared, changes, ...(of === undefined ? {} : { line: { ...line, ...of } }) }
}

const late = (by: string) => [{ id: 'token', title: 'Get a token', by }]
/** Invented, as the office sends them: by name. Dina shares in private, so that there is no line of hers. */
const rows = [
  row('Amina', { chance: { point: 0.4, low: 0.2, high: 0.6 }, overdue: late('2026-11-20') }),
  row('Bilal', { chance: { point: 0.1, low: 0, high: 0.3 }, readiness: 'behind', overdue: late('2026-09-01') }, ['a', 'b']),
  row('Chen', { chance: { point: 0.7, low: 0.5, high: 0.9 } }, ['a']),
  row('Dina', undefined),
]

const all: CohortFilters = { text: '', ...filtersIn('') }
const names = (filters: Partial<CohortFilters>): readonly string[] =>
  narrowed(rows, { ...all, ...filters }).map(({ label }) => label)

it('shows everybody by name until something is asked', () => {
  expect(names({})).toEqual(['Amina', 'Bilal', 'Chen', 'Dina'])
})

it.each([
  ['longest overdue', ['Bilal', 'Amina', 'Chen', 'Dina']],
  ['lowest chance', ['Bilal', 'Amina', 'Chen', 'Dina']],
  ['most changes', ['Bilal', 'Chen', 'Amina', 'Dina']],
] as const)('puts the %s first, and last who has none', (order, expected) => {
  expect(names({ order })).toEqual(expected)
})

it('narrows to who has a step overdue, and of them to who is behind', () => {
  expect(names({ overdue: true })).toEqual(['Amina', 'Bilal'])
  expect(names({ overdue: true, readiness: 'behind' })).toEqual(['Bilal'])
})

it('keeps what is narrowed to in the address, for the way back from an applicant, and no name of anybody', () => {
  const filters: CohortFilters = {
    text: 'Amina',
    stage: 'match week',
    readiness: 'behind',
    visa: undefined,
    paper: 'letters missing',
    overdue: true,
    changed: false,
    order: 'lowest chance',
  }
  const address = addressOf(filters)
  expect(address).not.toContain('Amina')
  expect({ text: 'Amina', ...filtersIn(address.replace('/cohort?', '')) }).toEqual(filters)
  expect(addressOf(all)).toBe('/cohort')
  expect(filtersIn('order=invented&paper=invented'), 'an address somebody wrote by hand').toEqual(filtersIn(''))
})
