import type { Question } from '../answer.ts'
import type { Person, StepRecord } from '../person/person.ts'
import type { InvitationModel } from './model.ts'
import { questionFor } from '../person/questions.ts'

/** Coefficients of gate 1 that look at the applicant alone. */
export type EffectName =
  | 'step2ckPer10'
  | 'yearsSinceGraduation'
  | 'visaNeeded'
  | 'usceMonths'
  | 'failedAttempt'
  | 'failedStep2ck'
  | 'publications'
  | 'step3Passed'

export type Outsider = NonNullable<Person['outside']>

export interface Effect {
  readonly name: EffectName
  /** How far from the average applicant of the specialty, in the coefficient's unit. */
  readonly amount: number
  /** What lies beyond the point from which more counts less; only a score has one. */
  readonly beyond?: number
  /** What the profile says, for words: the score, the years, the months. */
  readonly said: number
}

/** The applicant against the average applicant of one specialty. */
export interface Standing {
  readonly effects: readonly Effect[]
  /** What the profile does not say: the variance among applicants takes its place, never a zero. */
  readonly unknown: readonly { readonly name: EffectName; readonly variance: number }[]
  /** Where nobody knows whether a visa is needed: both answers, each as common as among applicants. */
  readonly visaOpen: boolean
  /** The model was fitted to non-US IMGs alone: whom of the others the applicant is, if any. */
  readonly outside: Outsider | undefined
}

/** What of the profile gate 1 reads; undefined is unknown. */
export interface ApplicantFacts {
  /** Of whom has failed it and has to take it again the least that passes: nobody is ranked or begins without a pass. */
  readonly step2ck: number | undefined
  readonly yearsSinceGraduation: number | undefined
  readonly visaNeeded: boolean | undefined
  readonly usceMonths: number | undefined
  /** Failed attempts at Step 1 and Step 3, and at Step 2 CK. */
  readonly failedAttempts: number
  readonly failedStep2ck: number
  readonly publications: number | undefined
  readonly step3Passed: boolean | undefined
  readonly outside: Outsider | undefined
}

/** What gate 1 reads of a person. */
export function applicantFacts({ exams, education, visa, clinical, publications, outside }: Person): ApplicantFacts {
  const { need } = visa.need
  const { handsOnMonths, observingMonths } = clinical
  return {
    step2ck: exams.step2ck.toPass ?? exams.step2ck.score,
    yearsSinceGraduation: education.yearsAtMatch.kind === 'known' ? education.yearsAtMatch.value : undefined,
    visaNeeded: need === 'unknown' ? undefined : need === 'needed',
    usceMonths: handsOnMonths === undefined ? undefined : handsOnMonths + (observingMonths ?? 0),
    failedAttempts: failuresAt(exams.step1) + failuresAt(exams.step3),
    failedStep2ck: failuresAt(exams.step2ck),
    publications,
    step3Passed: exams.step3.state === 'not said' ? undefined : exams.step3.state === 'passed',
    outside,
  }
}

/** As many as were said to fail: of several attempts the last may have passed. */
function failuresAt({ hasFailed, attempts = 1, state }: StepRecord): number {
  if (!hasFailed) return 0
  return Math.max(1, state === 'passed' ? attempts - 1 : attempts)
}

/** A second failure is held against an applicant half as much as the first, and so is a third. An assumption: no table counts them. */
const furtherFailure = 0.5

/** Measures the applicant against the average applicant of a specialty. */
export function standingIn(facts: ApplicantFacts, model: InvitationModel): Standing {
  const effects: Effect[] = []
  const unknown: { name: EffectName; variance: number }[] = []
  const compare = (name: EffectName, said: number | undefined, amount: (said: number) => number, variance: number): void => {
    if (said === undefined) unknown.push({ name, variance })
    else effects.push({ name, said, amount: amount(said) })
  }
  const mean = model.meanStep2ck.estimate
  if (facts.step2ck === undefined) unknown.push({ name: 'step2ckPer10', variance: (model.sdStep2ck / 10) ** 2 })
  else {
    const upTo = Math.min(facts.step2ck, model.bendStep2ck)
    const beyond = (facts.step2ck - upTo) / 10
    effects.push({ name: 'step2ckPer10', said: facts.step2ck, amount: (upTo - mean) / 10, ...(beyond > 0 ? { beyond } : {}) })
  }
  compare(
    'yearsSinceGraduation',
    facts.yearsSinceGraduation,
    (years) => years - model.meanYearsSinceGraduation,
    model.sdYearsSinceGraduation ** 2,
  )
  // A citizen needs none, and is measured against the other citizens.
  const hasVisaTerm = facts.outside === undefined && facts.visaNeeded !== undefined
  if (hasVisaTerm)
    effects.push({ name: 'visaNeeded', said: Number(facts.visaNeeded), amount: visaAmount(model, facts.visaNeeded) })
  compare('usceMonths', facts.usceMonths, (months) => Math.log1p(months) - model.meanLogUsceMonths, 0.5)
  compare('publications', facts.publications, (count) => Math.log1p(count) - model.meanLogPublications, 0.6)
  compare(
    'step3Passed',
    facts.step3Passed === undefined ? undefined : Number(facts.step3Passed),
    (passed) => passed - model.shareStep3Passed,
    model.shareStep3Passed * (1 - model.shareStep3Passed),
  )
  for (const [name, failures] of [
    ['failedAttempt', facts.failedAttempts],
    ['failedStep2ck', facts.failedStep2ck],
  ] as const) {
    if (failures > 0) effects.push({ name, said: failures, amount: 1 + furtherFailure * (failures - 1) })
  }
  return { effects, unknown, visaOpen: facts.outside === undefined && facts.visaNeeded === undefined, outside: facts.outside }
}

/** How far from the average applicant of the specialty somebody is who needs a visa, or does not. */
export function visaAmount({ shareVisaNeeded }: Pick<InvitationModel, 'shareVisaNeeded'>, needed: boolean): number {
  return Number(needed) - shareVisaNeeded
}

/** What to ask, most telling first. A score that is still to come is not asked for. */
export function askFor(facts: ApplicantFacts, { exams }: Person): readonly Question[] {
  const isAhead = exams.step2ck.state === 'planned' || exams.step2ck.state === 'failed'
  return [
    ...(facts.step2ck === undefined && !isAhead ? [questionFor('exams.step2ck.score')] : []),
    ...(facts.visaNeeded === undefined ? [questionFor('visa.needed')] : []),
    ...(facts.yearsSinceGraduation === undefined ? [questionFor('education.graduationYear')] : []),
    ...(facts.usceMonths === undefined ? [questionFor('usClinicalExperience')] : []),
  ]
}
