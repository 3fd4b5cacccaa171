import type { Fact } from '../answer.ts'
import { mostTrusted } from '../claims/ledger.ts'
import type { Program, ProgramClaims } from '../claims/program.ts'
import { onceEach } from '../once.ts'
import type { Person } from '../person/person.ts'

/**
 * How strongly a program shows informatics, quality or IT work, best first. A record system alone shows none: every hospital has one.
 */
export type InformaticsGrade =
  | 'fellowship here'
  | 'said of itself'
  | 'fellowship of the institution'
  | 'training of the institution'
  | 'record system only'
  | 'none seen'

export interface InformaticsEvidence {
  readonly grade: InformaticsGrade
  /** What was seen, by whom and when; absent where nothing was. */
  readonly fact?: Fact<string>
  /** A fellowship that takes nobody on a visa this person could use: it is no reason to come here. */
  readonly closedFellowship?: Fact<boolean>
}

/** The strongest evidence of a program that is of use to this person. */
export function informaticsOf({ claims }: Program, person: Person): InformaticsEvidence {
  const closed = closedToVisa(claims, person)
  if (closed === undefined) return strongestOf(claims)
  return { ...strongest(claims, ({ isFellowship }) => !isFellowship), closedFellowship: closed }
}

/** Whatever there is, for whom no fellowship is closed. */
const strongestOf = onceEach((claims: ProgramClaims) => strongest(claims, () => true))

function strongest(claims: ProgramClaims, counts: (one: (typeof strongestFirst)[number]) => boolean): InformaticsEvidence {
  for (const one of strongestFirst) {
    const fact = counts(one) ? mostTrusted(claims[one.field]) : undefined
    if (fact !== undefined) return { grade: one.grade, fact }
  }
  return { grade: 'none seen' }
}

const strongestFirst = [
  { grade: 'fellowship here', field: 'informaticsFellowshipOnSite', isFellowship: true },
  { grade: 'said of itself', field: 'informaticsMention', isFellowship: false },
  { grade: 'fellowship of the institution', field: 'informaticsFellowshipAtInstitution', isFellowship: true },
  { grade: 'training of the institution', field: 'informaticsTraining', isFellowship: false },
  { grade: 'record system only', field: 'ehrVendor', isFellowship: false },
] as const

/** Whether somebody looking at the program sees informatics, quality or IT work. */
export function isVisible({ grade }: InformaticsEvidence): boolean {
  return grade !== 'record system only' && grade !== 'none seen'
}

/** `Clinical informatics fellowship here (Invented University), seen in 2026`. */
export function informaticsText({ grade, fact }: InformaticsEvidence): string {
  if (fact === undefined) return 'no informatics, quality or IT work seen yet: ask'
  const year = /\d{4}/.exec(fact.asOf)?.[0]
  const seen = year === undefined ? '' : `, seen in ${year}`
  switch (grade) {
    case 'fellowship here':
      return `clinical informatics fellowship here (${fact.value})${seen}`
    case 'said of itself':
      return `says of itself “${fact.value}”${seen}`
    case 'fellowship of the institution':
      return `clinical informatics fellowship of the institution in another city (${fact.value})${seen}`
    case 'training of the institution':
      return `informatics training of the institution (${fact.value})${seen}`
    case 'record system only':
    case 'none seen':
      return `only its record system is known (${fact.value}), which shows no interest: ask about informatics, quality and IT work`
  }
}

/** The answer that closes the fellowship to somebody who needs a visa; undefined where a way is open or nobody said. */
function closedToVisa(claims: ProgramClaims, { visa }: Person): Fact<boolean> | undefined {
  const { informaticsFellowshipJ1: j1, informaticsFellowshipH1b: h1b } = claims
  // Most programs have no fellowship to speak of.
  if (visa.need.need !== 'needed' || (j1 === undefined && h1b === undefined)) return undefined
  const said = { j1: mostTrusted(j1), h1b: mostTrusted(h1b) }
  const answers = visa.acceptable.map((kind) => said[kind])
  return answers.length > 0 && answers.every((answer) => answer?.value === false) ? answers[0] : undefined
}
