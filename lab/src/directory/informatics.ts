/** What the institutions of programs show of informatics: fellowships, training and the record system, joined by name and place. */
import type { Claims, Program, ProgramClaims } from '#domain/claims'
import { programId } from '#domain'
import { plainWords } from './names.ts'
import { withoutUnknown } from './claims.ts'
import { sources } from '../tables/sources.ts'
import { cell, readTable } from '../tables/tables.ts'
import type { Row } from '../tables/tables.ts'
import { numberOfTrack } from './track-id.ts'

/** The directory with what was seen of informatics; a preliminary track has what its program has. */
export function withInformatics(programs: readonly Program[], folder: string): readonly Program[] {
  const seen = rowsByProgram(readTable(folder, 'programs/informatics_evidence.csv'))
  const visas = new Map(
    readTable(folder, 'programs/clinical_informatics_fellowships_2026.csv').map((row) => [cell(row, 'acgme_id'), visaOf(row)]),
  )
  return programs.map((program) => {
    const rows = seen.get(program.id) ?? seen.get(numberOfTrack(program.id)) ?? []
    const { ehrVendor: older = [] } = program.claims
    const vendor = ehrOf(rows)
    const ehrVendor = vendor === undefined ? older : [...vendor, ...older.filter(({ value }) => value !== vendor[0]?.value)]
    const own = {
      ...fellowshipOf(
        rows.filter((row) => opensTo(row, program)),
        visas,
      ),
      ...trainingOf(rows),
      ...(ehrVendor.length === 0 ? {} : { ehrVendor }),
    }
    return { ...program, claims: { ...program.claims, ...own } }
  })
}

function rowsByProgram(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const id = programId(cell(row, 'acgme_id') ?? '')
    found.set(id, [...(found.get(id) ?? []), row])
  }
  return found
}

/** A fellowship that takes pathologists alone leads nobody else there. */
function opensTo(row: Row, { specialty }: Program): boolean {
  return specialty === 'pathology' || !pathologistsOnly.test(cell(row, 'value') ?? '')
}

const pathologistsOnly = /\s*\(pathology graduates only in 2021\)$/

type FellowshipVisa = Pick<ProgramClaims, 'informaticsFellowshipJ1' | 'informaticsFellowshipH1b'>

/** The one in the same city, else the one elsewhere; what it says of visas comes along. */
function fellowshipOf(rows: readonly Row[], visas: ReadonlyMap<string | undefined, FellowshipVisa>): ProgramClaims {
  const fellowships = rows.filter((row) => cell(row, 'kind') === 'ci_fellowship')
  const here = fellowships.find((row) => cell(row, 'confidence') === 'high')
  const row = here ?? fellowships[0]
  const [, number, name] = /^(\d{10}) (.+)$/.exec((row && cell(row, 'value')) ?? '') ?? []
  if (number === undefined || name === undefined) return {}
  const value = plainWords(name.replace(pathologistsOnly, '')).replace(/ \(core (.+)\)$/, ', $1')
  const note = pathologistsOnly.test(name) ? { note: 'Took graduates of pathology only in 2021.' } : {}
  const claims = [{ value, ...sources.fellowshipList2026, ...note }]
  return {
    ...(here === undefined ? { informaticsFellowshipAtInstitution: claims } : { informaticsFellowshipOnSite: claims }),
    ...visas.get(number),
  }
}

function visaOf(row: Row): FellowshipVisa {
  const stance = cell(row, 'visa_stance') ?? ''
  const old = sources.fellowshipList2021
  if (stance.startsWith('military')) return answers(false, false, sources.uniformedServices)
  if (/citizen or permanent resident required/.test(stance)) return answers(false, false, old)
  if (/no H-1B for residents/.test(stance)) return answers(undefined, false, sources.houstonFellows)
  return /H-1B possible/.test(stance) ? answers(undefined, true, old) : {}
}

function answers(
  j1: boolean | undefined,
  h1b: boolean | undefined,
  source: (typeof sources)['uniformedServices'],
): FellowshipVisa {
  const say = (value: boolean | undefined): Claims<boolean> | undefined =>
    value === undefined ? undefined : [{ value, ...source }]
  return withoutUnknown({ informaticsFellowshipJ1: say(j1), informaticsFellowshipH1b: say(h1b) })
}

/** An elective residents can take says more than a grant or a department of the university. */
function trainingOf(rows: readonly Row[]): Pick<ProgramClaims, 'informaticsTraining'> {
  const ofKind = (kind: string): readonly Row[] => rows.filter((row) => cell(row, 'kind') === kind)
  const found = [...ofKind('resident_informatics_elective'), ...ofKind('informatics_training')]
  if (found.length === 0) return {}
  return { informaticsTraining: found.map(trainingClaim) }
}

const before2020 = 'Undated page, from before 2020.'

function trainingClaim(row: Row): Claims<string>[number] {
  const said = cell(row, 'source') ?? ''
  const url = /^https?:\S+/.exec(said)?.[0]
  const asOf = cell(row, 'as_of') ?? ''
  const undated = asOf.startsWith('undated')
  return {
    value: cell(row, 'value') ?? '',
    source: url === undefined ? said.charAt(0).toUpperCase() + said.slice(1) : new URL(url).hostname.replace(/^www\./, ''),
    asOf: undated ? '2019' : asOf,
    known: 'reported',
    ...(url === undefined ? {} : { url }),
    ...(undated ? { note: before2020 } : {}),
  }
}

/** From the vendors' own lists; a hospital that stands in two of them says nothing. */
function ehrOf(rows: readonly Row[]): Claims<string> | undefined {
  const row = rows.find((one) => cell(one, 'kind') === 'ehr_vendor' && cell(one, 'confidence') !== 'low')
  const value = row && cell(row, 'value')?.split(': ')[0]
  return value === undefined
    ? undefined
    : [{ value: value === 'MEDITECH' ? 'Meditech' : value, ...sources.fhirEndpoints, asOf: (row && cell(row, 'as_of')) ?? '' }]
}
