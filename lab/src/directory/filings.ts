/** For how many physicians the employers of programs filed, by fiscal year: evidence of a house that knows the H-1B, not of a policy. */
import type { Program, ProgramClaims } from '#domain/claims'
import { nameWords } from '#domain/claims'
import { groupBy } from '#engine/keys'
import { claim } from './claims.ts'
import { sources } from '../tables/sources.ts'
import { cell, numberIn, readTable } from '../tables/tables.ts'
import type { Row } from '../tables/tables.ts'
import { numberOfTrack } from './track-id.ts'

const years = [2023, 2024, 2025]
const legalForm = /\b(?:LLC|INC|CORP|CORPORATION|COMPANY|LTD|PC|PLLC)\b\.?|\bDBA\b.*/gi

/** The directory with the filings of the employers that are certain: same state, same words, one city. */
export function withFilings(programs: readonly Program[], folder: string): readonly Program[] {
  const employers = groupBy(readTable(folder, 'programs/h1b_physician_lca_employers_fy2019_2026.csv'), (row) =>
    keyOf(cell(row, 'employer') ?? '', cell(row, 'state') ?? ''),
  )
  const cities = new Map<string, Set<string>>()
  const filed = new Map<string, ProgramClaims>()
  for (const program of programs) {
    for (const key of keysOf(program)) cities.set(key, (cities.get(key) ?? new Set()).add(program.city.toLowerCase()))
  }
  for (const program of programs) {
    const key = keysOf(program).find((one) => employers.has(one) && cities.get(one)?.size === 1)
    if (key !== undefined) filed.set(program.id, claimsOf(employers.get(key) ?? []))
  }
  return programs.map((program) => {
    const own = filed.get(program.id) ?? filed.get(numberOfTrack(program.id))
    return own === undefined ? program : { ...program, claims: { ...program.claims, ...own } }
  })
}

function keysOf({ name, institution, state }: Program): readonly string[] {
  return [name, institution ?? ''].filter((one) => nameWords(one).telling.length > 0).map((one) => keyOf(one, state))
}

/** The words of a name whatever their order, and its state. */
function keyOf(name: string, state: string): string {
  return `${[...new Set(nameWords(name.replaceAll(/[.,]/g, ' ').replaceAll(legalForm, ' ')).all)].toSorted().join(' ')}|${state}`
}

/** Spellings of one employer are added up. */
function claimsOf(rows: readonly Row[]): ProgramClaims {
  const filedIn = (year: number): number =>
    rows.reduce((sum, row) => sum + (numberIn(row, `lca_physician_positions_fy${year}`) ?? 0), 0)
  const byYear = years.map((year) => `${filedIn(year)} in ${year}`).join(', ')
  const employer = cell(rows[0] ?? {}, 'employer')
  const note = `Employer: ${employer}, ${byYear}, attendings among them. Not a policy of the program.`
  const filings = claim(
    years.reduce((sum, year) => sum + filedIn(year), 0),
    sources.laborFilings2023to2025,
    note,
  )
  return filings === undefined ? {} : { h1bPhysicianFilings: filings }
}
