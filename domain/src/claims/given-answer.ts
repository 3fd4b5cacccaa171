import type { Fact } from '../answer.ts'
import type { Choice } from '../choices.ts'
import { wordsFor } from '../choices.ts'
import type { IsoDate, ProgramId } from '../units.ts'
import { agingOf } from './as-of.ts'
import type { AnswerableField, AnswerValue } from './answerable.ts'
import { formOf } from './answerable.ts'
import type { Estimate, ProgramClaims } from './program.ts'

/** What a program said to a question an applicant asked. Its claim stands beside all others in the ledger. */
export interface GivenAnswer {
  readonly program: ProgramId
  readonly field: AnswerableField
  readonly value: AnswerValue
  readonly by: Choice<'answeredBy'>
  readonly how: Choice<'answeredHow'>
  /** A day; in what is passed on to others the month alone. */
  readonly on: string
}

/** An answer as a claim: the applicant's own, with the sentence that proves it, or one that somebody else reports. */
export function claimOfAnswer(answer: GivenAnswer, own?: { readonly proof?: string }): ProgramClaims {
  const { field, by, how, on } = answer
  const value = claimedValue(answer)
  const told = `${wordsFor('answeredBy', by)}, ${wordsFor('answeredHow', how)}`
  const fact: Fact<AnswerValue | Estimate> = own
    ? { value, source: `Told you by ${told}`, asOf: on, known: 'own note', ...(own.proof ? { note: own.proof } : {}) }
    : { value, source: `${reportedIn}${on}: told by ${told}`, asOf: on, known: 'reported' }
  // answerProblem keeps the value of the type its field declares.
  return { [field]: [fact] } as ProgramClaims
}

/** A share told as a whole number of percent is known as well as its rounding. */
function claimedValue({ field, value }: GivenAnswer): AnswerValue | Estimate {
  if (formOf(field).kind !== 'percent' || typeof value !== 'number') return value
  return { point: value / 100, low: Math.max(0, value - 0.5) / 100, high: Math.min(100, value + 0.5) / 100 }
}

/** The answer as it may leave a device: without its words, and with the month of its day. */
export function sharedAnswerOf({ program, field, value, by, how, on }: GivenAnswer): GivenAnswer {
  return { program, field, value, by, how, on: on.slice(0, 'YYYY-MM'.length) }
}

const reportedIn = 'Reported by an applicant in '

/** Whether a claim is the report of another applicant, and older than a year. */
export function isExpiredReport({ source, asOf }: Pick<Fact<unknown>, 'source' | 'asOf'>, today: IsoDate): boolean {
  return source.startsWith(reportedIn) && isExpired({ on: asOf }, today)
}

/** An answer that is older than a year says nothing any more. */
export function isExpired({ on }: Pick<GivenAnswer, 'on'>, today: IsoDate): boolean {
  return agingOf(on).reCheckBy < today
}
