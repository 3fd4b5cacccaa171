import type { ProgramClaims } from '#domain/claims'
import { programId, specialtyId } from '#domain'
import { atLeastOne, claim, settingOf, withoutUnknown } from './claims.ts'
import { evidenceOf2021 } from './evidence.ts'
import { plainName } from './names.ts'
import type { ProgramRecord } from '../tables/record.ts'
import { sources } from '../tables/sources.ts'
import { specialtyList } from '../tables/specialty-list.ts'
import { trackId } from './track-id.ts'
import { answerIn, cell, numberIn } from '../tables/tables.ts'
import type { Row } from '../tables/tables.ts'

/** Programs of the specialties outside the six feeders, as listed for the 2021 season. */
export function otherPrograms(explorer: readonly Row[]): readonly ProgramRecord[] {
  const idByName = new Map(
    specialtyList.flatMap((entry) =>
      entry.explorer2021 === undefined || entry.merged !== undefined ? [] : [[entry.explorer2021, entry.id]],
    ),
  )
  return explorer.flatMap((row) => {
    const specialty = idByName.get(cell(row, 'specialty') ?? '')
    return specialty === undefined ? [] : [recordOf(row, specialty)]
  })
}

function recordOf(row: Row, specialty: string): ProgramRecord {
  const [number, name, city, state] = ['acgme_code', 'program', 'city', 'state'].map((column) => cell(row, column))
  if (number === undefined || name === undefined || state === undefined)
    throw new RangeError(`a row of ${specialty} has no id, name or state`)
  const program = {
    id: programId(trackId(number)),
    name: plainName(name),
    city: city ?? '',
    state,
    specialty: specialtyId(specialty),
    claims: claimsOf(row),
  }
  return { program, evidence: evidenceOf2021(row) }
}

function claimsOf(row: Row): ProgramClaims {
  const source = sources.residencyExplorer2021
  return withoutUnknown({
    listed: claim(true, source),
    positions: claim(atLeastOne(numberIn(row, 'residents_year1')), source),
    setting: claim(settingOf(cell(row, 'setting')), source),
    visaJ1: claim(answerIn(row, 'considers_j1'), source),
    visaH1b: claim(answerIn(row, 'considers_h1b'), source),
    visaF1Opt: claim(answerIn(row, 'considers_f1_opt'), source),
  })
}
