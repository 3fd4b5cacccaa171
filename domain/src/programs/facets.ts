import { censusDivisionOf } from '../claims/census-division.ts'
import { inForce } from '../claims/ledger.ts'
import type { ProgramField } from '../claims/program.ts'
import { stateCodes } from '../claims/state-names.ts'
import { valuesOf } from '../choices.ts'
import type { IsoDate } from '../units.ts'
import type { Candidate } from './candidate.ts'

/** What a directory can be narrowed by. */
export type Facet =
  | 'specialty'
  | 'state'
  | 'division'
  | 'tier'
  | 'standing'
  | 'visa'
  | 'sponsors'
  | 'share'
  | 'setting'
  | 'informatics'
  | 'record'
  | 'status'
  | 'unsaid'

interface Reading {
  /** The values a program has under the facet, as known today, an own answer above a reported one. */
  readonly of: (candidate: Candidate, today: IsoDate) => readonly string[]
  /** All values there can be; absent where the directory says which occur. */
  readonly values?: readonly string[]
  /** Whether a program needs all values that are asked for; else one of them will do. */
  readonly all?: true
}

/** Shares of non-US IMGs among residents that one may ask for: at least so many in 100. */
const shareSteps = [10, 25, 50]

/** What a program may be asked not to have said yet: it decides for many, and only the program can say it. */
const unsaidFields: readonly ProgramField[] = ['visaJ1', 'visaH1b', 'minimumStep2ck', 'maximumYearsSinceGraduation']

const readings: Readonly<Record<Facet, Reading>> = {
  specialty: { of: ({ program }) => [program.specialty] },
  state: { of: ({ program }) => [program.state], values: stateCodes },
  division: { of: ({ program }) => listed(censusDivisionOf(program.state)), values: valuesOf('censusDivision') },
  tier: { of: ({ tier }) => [tier.letter], values: valuesOf('tier') },
  standing: { of: ({ standing }) => [standing], values: ['open', 'unknown', 'refused'] },
  visa: { of: ({ visa }) => [visa.outcome], values: ['feasible', 'feasible if', 'unknown', 'not feasible', 'not needed'] },
  sponsors: {
    of: (candidate, today) => [
      ...(known(candidate, 'visaJ1', today) === true ? ['j1'] : []),
      ...(known(candidate, 'visaH1b', today) === true ? ['h1b'] : []),
    ],
    values: valuesOf('visaKind'),
    all: true,
  },
  share: {
    of: ({ program }, today) => {
      const share = inForce(program.claims.nonUsImgShare, today)?.value.point ?? 0
      return shareSteps.filter((step) => share * 100 >= step).map(String)
    },
    values: shareSteps.map(String),
  },
  setting: { of: (candidate, today) => listed(known(candidate, 'setting', today)), values: valuesOf('programSetting') },
  informatics: {
    of: ({ program: { claims } }) => [
      ...(claims.informaticsFellowshipOnSite ? ['fellowship here'] : []),
      ...(claims.informaticsFellowshipAtInstitution ? ['fellowship of the institution'] : []),
      ...(claims.informaticsTraining ? ['training'] : []),
      ...(claims.informaticsMention ? ['says so itself'] : []),
    ],
    values: ['fellowship here', 'fellowship of the institution', 'training', 'says so itself'],
  },
  record: { of: (candidate, today) => listed(known(candidate, 'ehrVendor', today)) },
  status: { of: (candidate, today) => listed(known(candidate, 'status', today)), values: valuesOf('programStatus') },
  unsaid: {
    of: ({ program }) => unsaidFields.filter((field) => program.claims[field] === undefined),
    values: unsaidFields,
    all: true,
  },
}

/** All that a directory can be narrowed by, in the order one asks. */
export const facets: readonly Facet[] = [
  'specialty',
  'state',
  'division',
  'sponsors',
  'visa',
  'standing',
  'tier',
  'share',
  'setting',
  'informatics',
  'record',
  'status',
  'unsaid',
]

/** The values a program has under a facet, as known today. */
export function valuesUnder(facet: Facet, candidate: Candidate, today: IsoDate): readonly string[] {
  return readings[facet].of(candidate, today)
}

/** All values a facet can have; undefined where the directory says which occur. */
export function facetValues(facet: Facet): readonly string[] | undefined {
  return readings[facet].values
}

/** Whether a program has what is asked for under a facet: one of the values, or all where they ask for different things. */
export function hasUnder(facet: Facet, wanted: readonly string[], seen: { candidate: Candidate; today: IsoDate }): boolean {
  const { of, all } = readings[facet]
  const values = new Set(of(seen.candidate, seen.today))
  return all ? wanted.every((value) => values.has(value)) : wanted.some((value) => values.has(value))
}

function known({ program }: Candidate, field: ProgramField, today: IsoDate): unknown {
  return inForce<unknown>(program.claims[field], today)?.value
}

function listed(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : []
}
