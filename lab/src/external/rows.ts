import Papa from 'papaparse'
import type { SpecialtyId } from '#domain'
import { specialtyId } from '#domain'
import type { Row } from '../tables/tables.ts'
import { answerIn, cell, numberIn } from '../tables/tables.ts'

/** One applicant in one specialty and season, as they told it of themselves. Empty cells are unknown. */
export interface ExternalRow {
  readonly specialty: SpecialtyId
  /** Year of the Match. */
  readonly match: number
  readonly applications: number
  readonly invitations: number
  readonly step2ck?: number
  readonly graduationYear?: number
  readonly visaNeeded?: boolean
  readonly matched?: boolean
}

/**
 * Reads a CSV with the columns specialty, match, applications, invitations, step2ck, graduation_year, visa_needed and matched (yes or
 * no); lines that start with # are comments. Throws where a column is missing, a cell is not what it should be, or a row has no count.
 */
export function readExternalRows(text: string): readonly ExternalRow[] {
  const { data, errors } = Papa.parse<Row>(text, { header: true, comments: '#', skipEmptyLines: true })
  const [error] = errors
  if (error !== undefined) throw new Error(`row ${error.row}: ${error.message}`)
  return data.map((row, at) => {
    const id = cell(row, 'specialty')
    const match = numberIn(row, 'match')
    const [applications, invitations] = [numberIn(row, 'applications'), numberIn(row, 'invitations')]
    if (id === undefined || match === undefined || applications === undefined || invitations === undefined)
      throw new RangeError(`row ${at + 1} requires specialty, match, applications and invitations`)
    if (invitations > applications) throw new RangeError(`row ${at + 1} has more invitations than applications`)
    const told = {
      step2ck: numberIn(row, 'step2ck'),
      graduationYear: numberIn(row, 'graduation_year'),
      visaNeeded: answerIn(row, 'visa_needed'),
      matched: answerIn(row, 'matched'),
    }
    const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
    return { specialty: specialtyId(id), match, applications, invitations, ...known }
  })
}
