/** The list of ERAS 2026 by program number: what it has and the older lists have not, and where it calls a program otherwise. */
import type { Program } from '#domain/claims'
import type { SpecialtyId } from '#domain'
import { programId, specialtyId } from '#domain'
import { plainName } from './names.ts'
import type { ProgramRecord } from '../tables/record.ts'
import { specialtyList } from '../tables/specialty-list.ts'
import { cell, numberIn, readTable } from '../tables/tables.ts'
import type { Row } from '../tables/tables.ts'

export function readCatalogue(folder: string): readonly Row[] {
  return readTable(folder, 'programs/acgme_catalogue_2025.csv')
}

/** Specialties that also fill outside the list, or of which it was read in part: absence from it says nothing there. */
const notWhole: ReadonlySet<string> = new Set([
  'emergency-medicine',
  'transitional-year',
  'interventional-radiology',
  'thoracic-surgery',
])

/** The specialties of which the list was read whole, so that what it does not name is not in it. */
export function readWhole(catalogue: readonly Row[]): ReadonlySet<SpecialtyId> {
  return new Set(catalogue.map(specialtyOf).filter((id) => !notWhole.has(id)))
}

/** Listed programs no older list has: number, name and place are known, everything else is not. */
export function missingPrograms(catalogue: readonly Row[], known: readonly ProgramRecord[]): readonly ProgramRecord[] {
  const have = new Set(known.map(({ program }) => program.id))
  return catalogue
    .filter((row) => cell(row, 'listed_eras_2026') === 'yes' && cell(row, 'in_product_directory') === 'no')
    .map((row) => ({ program: { ...placeOf(row), id: programId(text(row, 'acgme_id')), claims: {} }, evidence: {} }))
    .filter(({ program }) => !have.has(program.id))
}

/** Below this likeness the list calls the program otherwise, or puts it elsewhere: then its newer name and place stand. */
const sameName = 0.9

/**
 * The directory by number, once: a program the 2024 list had under another name is the one with the number, with the newer name.
 * A program that took its number from this list has the name and place of the list where they differ; one that moved has its new place.
 */
export function byNumber(programs: readonly Program[], catalogue: readonly Row[]): readonly Program[] {
  const rows = new Map(catalogue.map((row) => [programId(text(row, 'acgme_id')), row]))
  const newest = new Map(programs.map((program) => [program.id, program]))
  const seen = new Set<string>()
  return programs.flatMap((program) => {
    if (seen.has(program.id)) return []
    seen.add(program.id)
    const { name, city } = newest.get(program.id) ?? program
    const row = rows.get(program.id)
    const likeness = row && numberIn(row, 'slug_match_score')
    const renamed = row !== undefined && likeness !== undefined && likeness < sameName
    const found = row && city === '' ? cell(row, 'city') : undefined
    return [{ ...program, name, city, ...(renamed ? placeOf(row) : found === undefined ? {} : { city: found }) }]
  })
}

function placeOf(row: Row): Pick<Program, 'name' | 'city' | 'state' | 'specialty'> {
  const name = plainName(text(row, 'name'))
  return {
    name: / Program\b/.test(name) ? name : `${name} Program`,
    city: text(row, 'city'),
    state: text(row, 'state'),
    specialty: specialtyOf(row),
  }
}

/** The digits of the number say which specialty; a preliminary track has no number of its own. */
function specialtyOf(row: Row): SpecialtyId {
  const digits = text(row, 'acgme_id').slice(0, 3)
  const found = specialtyList.find(
    ({ acgmePrefix, sharesSignalsWith }) => acgmePrefix === digits && sharesSignalsWith === undefined,
  )
  if (found === undefined) throw new RangeError(`no specialty has the digits ${digits} of a number in the list of ERAS 2026`)
  return specialtyId(found.id)
}

function text(row: Row, column: string): string {
  const value = cell(row, column)
  if (value === undefined) throw new RangeError(`a row of the list of ERAS 2026 has no ${column}`)
  return value
}
