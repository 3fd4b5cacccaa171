import type { Question } from '../answer.ts'
import type { IsoDate } from '../units.ts'
import { answerable } from '../claims/answerable.ts'
import type { AnswerableField } from '../claims/answerable.ts'
import { inForce } from '../claims/ledger.ts'
import type { InForce } from '../claims/ledger.ts'
import type { Claims, Program, ProgramField } from '../claims/program.ts'

/** What is known of one program, what should be looked at again, and what to ask. */
export interface Completeness {
  readonly known: readonly ProgramField[]
  /** Known, but last true more than a year ago. */
  readonly stale: readonly StaleField[]
  readonly unknown: readonly ProgramField[]
  /** Fields about which sources disagree. */
  readonly conflicting: readonly ProgramField[]
  /** What to ask the program, most costly to get wrong first. */
  readonly questions: readonly Question[]
}

export interface StaleField {
  readonly field: ProgramField
  readonly asOf: string
  readonly seasonsOld: number
  readonly reCheckBy: IsoDate
}

interface AskedField {
  readonly field: AnswerableField
  readonly why: string
}

/** What an applicant needs from every program, in the order to ask it. Estimates of ours are not asked for. */
const askedFields: readonly AskedField[] = [
  {
    field: 'listed',
    why: 'A fee for a program that closed or paused is lost.',
  },
  {
    field: 'visaJ1',
    why: 'A wrong visa answer costs the most.',
  },
  {
    field: 'visaH1b',
    why: 'Few programs do, and conditions changed in 2025.',
  },
  {
    field: 'minimumStep2ck',
    why: 'A filter ends an application before anybody reads it.',
  },
  {
    field: 'maximumAttempts',
    why: 'A filter ends an application before anybody reads it.',
  },
  {
    field: 'maximumYearsSinceGraduation',
    why: 'A filter ends an application before anybody reads it.',
  },
  {
    field: 'usClinicalExperienceMonths',
    why: 'It takes months to arrange.',
  },
  {
    field: 'ecfmgCertificateBy',
    why: 'Some programs want it before they review, some before they rank.',
  },
  {
    field: 'requiresStep3',
    why: 'H-1B petitions need it, and it takes weeks to be reported.',
  },
  {
    field: 'acceptsSignals',
    why: 'A program that opted out cannot be signaled.',
  },
  {
    field: 'informaticsMention',
    why: 'It decides how well the program leads to informatics.',
  },
  {
    field: 'lettersWanted',
    why: 'Letters are asked for months ahead.',
  },
]

/** Fields that age: policies and people. Names of places and vendors are left out. */
const agingFields: ReadonlySet<ProgramField> = new Set<ProgramField>([
  'visaJ1',
  'visaH1b',
  'visaF1Opt',
  'minimumStep1',
  'minimumStep2ck',
  'maximumAttempts',
  'maximumYearsSinceGraduation',
  'usClinicalExperienceMonths',
  'ecfmgCertificateBy',
  'requiresStep3',
  'acceptsSignals',
  'positions',
  'listed',
])

/** Reads the ledger of one program: known, stale, unknown, in conflict, and what to ask. */
export function completenessOf(program: Program, today: IsoDate): Completeness {
  const states = statesOf(program, today)
  const stale = [...states].flatMap(([field, { stale: old, fact, seasonsOld, reCheckBy }]) =>
    old && agingFields.has(field) ? [{ field, asOf: fact.asOf, seasonsOld, reCheckBy }] : [],
  )
  const staleFields = new Set(stale.map(({ field }) => field))
  const isSettled = (field: ProgramField): boolean => {
    const state = states.get(field)
    return state !== undefined && !staleFields.has(field) && state.conflicts.length === 0
  }
  return {
    known: [...states.keys()],
    stale,
    unknown: askedFields.flatMap(({ field }) => (states.has(field) ? [] : [field])),
    conflicting: [...states].flatMap(([field, { conflicts }]) => (conflicts.length > 0 ? [field] : [])),
    questions: askedFields
      .filter(({ field }) => !isSettled(field))
      .map(({ field, why }) => ({
        field: `program.${field}`,
        text: answerable[field].ask,
        why: whyNow(why, states.get(field)),
      })),
  }
}

/** Every stale field of a directory, oldest first, then by program. */
export function staleIn(programs: readonly Program[], today: IsoDate): readonly (StaleField & { readonly program: Program })[] {
  return programs
    .flatMap((program) => completenessOf(program, today).stale.map((stale) => ({ ...stale, program })))
    .toSorted((a, b) => (a.reCheckBy < b.reCheckBy ? -1 : a.reCheckBy > b.reCheckBy ? 1 : a.program.id < b.program.id ? -1 : 1))
}

/** How many programs of a directory say something about each field, and for how many it is stale. */
export function coverageOf(programs: readonly Program[], today: IsoDate): readonly FieldCoverage[] {
  const all = programs.map((program) => completenessOf(program, today))
  return askedFields.map(({ field }) => ({
    field,
    known: all.filter(({ known }) => known.includes(field)).length,
    stale: all.filter(({ stale }) => stale.some((entry) => entry.field === field)).length,
    programs: programs.length,
  }))
}

export interface FieldCoverage {
  readonly field: ProgramField
  readonly known: number
  readonly stale: number
  readonly programs: number
}

function statesOf(program: Program, today: IsoDate): ReadonlyMap<ProgramField, InForce<unknown>> {
  const states = new Map<ProgramField, InForce<unknown>>()
  const fields: readonly (readonly [string, Claims<unknown> | undefined])[] = Object.entries(program.claims)
  for (const [field, claims] of fields) {
    const state = inForce(claims, today)
    if (state !== undefined) states.set(field as ProgramField, state)
  }
  return states
}

/** A field that is known is asked again with what was last said. */
function whyNow(why: string, last: InForce<unknown> | undefined): string {
  if (last === undefined) return why
  const answer = typeof last.value === 'boolean' ? (last.value ? 'yes' : 'no') : String(last.value)
  return `Last heard “${answer}” (${last.fact.asOf}). ${why}`
}
