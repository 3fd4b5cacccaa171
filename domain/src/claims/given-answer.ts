import type { Fact } from '../answer.ts'
import type { Choice } from '../choices.ts'
import { wordsFor } from '../choices.ts'
import type { IsoDate, ProgramId } from '../units.ts'
import { agingOf } from './as-of.ts'
import type { ProgramClaims, ProgramField } from './program.ts'

/** What a program said to a question an applicant asked. Its claim stands beside all others in the ledger. */
export interface GivenAnswer {
  readonly program: ProgramId
  readonly field: AnswerableField
  readonly value: boolean | number
  readonly by: Choice<'answeredBy'>
  readonly how: Choice<'answeredHow'>
  /** A day; in what is passed on to others the month alone. */
  readonly on: string
}

/** Fields a program can be asked about and answer by yes, no or a number: nothing else can be passed on without words of a person. */
export const answerableFields = {
  listed: 'yes or no',
  visaJ1: 'yes or no',
  visaH1b: 'yes or no',
  visaF1Opt: 'yes or no',
  requiresStep3: 'yes or no',
  acceptsSignals: 'yes or no',
  minimumStep1: { least: 100, most: 300 },
  minimumStep2ck: { least: 100, most: 300 },
  maximumAttempts: { least: 1, most: 10 },
  maximumYearsSinceGraduation: { least: 0, most: 40 },
  usClinicalExperienceMonths: { least: 0, most: 60 },
  lettersWanted: { least: 0, most: 10 },
} as const

export type AnswerableField = keyof typeof answerableFields & ProgramField

/** Why a value cannot answer a field; undefined where it can. */
export function answerProblem(field: string, value: unknown): string | undefined {
  const found = Object.entries(answerableFields).find(([name]) => name === field)?.[1]
  if (found === undefined) return `${field} is no field a program answers; there are ${Object.keys(answerableFields).join(', ')}`
  if (found === 'yes or no')
    return typeof value === 'boolean' ? undefined : `${field} is answered by yes or no, got ${String(value)}`
  const { least, most } = found
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
  return fits ? undefined : `${field} is answered by a whole number from ${least} to ${most}, got ${String(value)}`
}

/** An answer as a claim: the applicant's own, with the sentence that proves it, or one that somebody else reports. */
export function claimOfAnswer(answer: GivenAnswer, own?: { readonly proof?: string }): ProgramClaims {
  const { field, value, by, how, on } = answer
  const told = `${wordsFor('answeredBy', by)}, ${wordsFor('answeredHow', how)}`
  const fact: Fact<boolean | number> = own
    ? { value, source: `Told you by ${told}`, asOf: on, known: 'own note', ...(own.proof ? { note: own.proof } : {}) }
    : { value, source: `Reported by an applicant in ${on}: told by ${told}`, asOf: on, known: 'reported' }
  // answerProblem keeps the value of the type its field declares.
  return { [field]: [fact] } as ProgramClaims
}

/** The answer as it may leave a device: without its words, and with the month of its day. */
export function sharedAnswerOf({ program, field, value, by, how, on }: GivenAnswer): GivenAnswer {
  return { program, field, value, by, how, on: on.slice(0, 'YYYY-MM'.length) }
}

/** An answer that is older than a year says nothing any more. */
export function isExpired({ on }: Pick<GivenAnswer, 'on'>, today: IsoDate): boolean {
  return agingOf(on).reCheckBy < today
}
