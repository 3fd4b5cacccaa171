import type { Fact } from '../answer.ts'
import type { AnswerableField } from '../claims/answerable.ts'
import { answerable } from '../claims/answerable.ts'
import { inForce } from '../claims/ledger.ts'
import type { Program } from '../claims/program.ts'
import { isCertificateAhead } from '../person/certificate-ahead.ts'
import type { Person } from '../person/person.ts'
import { dayText } from '../say/day.ts'
import type { IsoDate } from '../units.ts'

/** The two moments at which a program has to be asked: before an application is paid for, and before a rank list is certified. */
export type VerifyMoment = 'before applying' | 'before certifying'

/** One question that decides for this person, and how well it is answered. */
export interface VerifiedQuestion {
  readonly field: AnswerableField
  readonly ask: string
  /** `in writing`: told this person, with the words; `told`: without them; `reported`: others say so; `old`: told before this season. */
  readonly state: 'in writing' | 'told' | 'reported' | 'old' | 'unknown'
  /** What is in force, with who says so and when. */
  readonly said?: string
}

interface Asking {
  readonly person: Person
  readonly moment: VerifyMoment
  /** First day of the season: what was told before it has to be asked again. */
  readonly since: IsoDate
  readonly today: IsoDate
}

/** The questions of one program that decide for this person at this moment. */
export function questionsOf({ claims }: Pick<Program, 'claims'>, asking: Asking): readonly VerifiedQuestion[] {
  return fieldsFor(asking).map((field): VerifiedQuestion => {
    const { ask } = answerable[field]
    const fact = inForce<unknown>(claims[field], asking.today)?.fact
    if (fact === undefined || fact.known === 'estimated') return { field, ask, state: 'unknown' }
    return { field, ask, state: stateOf(fact, asking.since), said: saidText(fact) }
  })
}

/** Visas by what is accepted; limits only before an application, as whoever interviews has read the file; the certificate until it is there. */
function fieldsFor({ person, moment }: Asking): readonly AnswerableField[] {
  const { visa, exams, education } = person
  const needsVisa = visa.need.need !== 'not needed'
  const failed = [exams.step1, exams.step2ck, exams.step3].some(({ hasFailed }) => hasFailed)
  const years = education.yearsAtMatch
  const fields: readonly (readonly [AnswerableField, boolean])[] = [
    ['visaJ1', needsVisa && visa.acceptable.includes('j1')],
    ['visaH1b', needsVisa && visa.acceptable.includes('h1b')],
    ['ecfmgCertificateBy', isCertificateAhead(person)],
    ['requiresStep3', exams.step3.state !== 'passed'],
    ['maximumAttempts', moment === 'before applying' && failed],
    ['maximumYearsSinceGraduation', moment === 'before applying' && (years.kind === 'needs' || years.value > 0)],
    ['minimumStep2ck', moment === 'before applying'],
  ]
  return fields.flatMap(([field, decides]) => (decides ? [field] : []))
}

function stateOf({ known, asOf, note }: Fact<unknown>, since: IsoDate): VerifiedQuestion['state'] {
  if (known !== 'own note' && known !== 'imported') return 'reported'
  if (asOf < since) return 'old'
  return note === undefined ? 'told' : 'in writing'
}

function saidText({ value, source, asOf }: Fact<unknown>): string {
  const words = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  return `${words} (${source}, ${/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? dayText(asOf) : asOf})`
}
