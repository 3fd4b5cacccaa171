import { needs } from '../answer.ts'
import type { Facts } from '../facts.ts'
import type { Person } from '../person/person.ts'
import type { Season } from '../season/season.ts'
import type { IsoDate } from '../units.ts'
import type { Advice, ExamAssessment } from './exam-assessment.ts'
import type { ExamWorld, Picture } from './picture.ts'
import { valueOf } from './picture.ts'
import type { Step2Day } from './timing/timing.ts'
import type { Step3Decision } from './step3/step3-decision.ts'
import { isTraining } from '../season/stage.ts'
import { informaticsStrategy } from './informatics-work.ts'
import { assessStep } from './assess-step.ts'
import { certificateStrategy } from './certificate-strategy.ts'
import { lowScoreStrategy } from './low-score-strategy.ts'
import { missingAnswers } from './missing-answers.ts'
import { redFlags } from './red-flags.ts'
import { step1Strategy } from './step1-strategy.ts'
import { dayAdvice, step2ckStrategy } from './step2ck-strategy.ts'
import { step3Strategy } from './step3-strategy.ts'
import { strengths } from './strengths.ts'
import { scoreTrend } from './trend.ts'

export interface Assessing {
  readonly person: Person
  readonly facts: ExamWorld & Pick<Facts, 'seasons'>
  readonly today: IsoDate
  readonly season: Pick<Season, 'match'>
  /** The decided day, while Step 2 CK is still to be taken. */
  readonly step2?: Step2Day | undefined
  /** The decision on Step 3 before the Match. */
  readonly step3?: Step3Decision | undefined
}

/**
 * What the applicant's exams mean on that day: the field's bands beside the year's norms and the specialty's own quartiles,
 * what readers will worry about, what speaks for the applicant, and the strategy for this combination.
 */
export function assess(asked: Assessing): ExamAssessment {
  const { person, facts, today, step2, step3: third } = asked
  const picture = pictureOf(person, facts, today)
  const { step1, step2ck, trend, yearsSinceGraduation } = picture
  // Nobody is asked for Step 3 before Step 2 CK is known.
  const step3 = picture.step3.kind === 'needs' && step2ck.kind === 'needs' ? needs() : picture.step3
  if (isTraining(person.stage)) return { step1, step2ck, step3, trend, yearsSinceGraduation, ...nothingToWeigh }
  return {
    step1,
    step2ck,
    step3,
    trend,
    yearsSinceGraduation,
    redFlags: redFlags(picture),
    strengths: strengths(picture),
    strategy: chooseStrategy(picture, asked),
    ...(step2 === undefined ? {} : { step2Day: step2 }),
    ...(third === undefined ? {} : { step3Decision: third }),
    asks: missingAnswers(picture),
  }
}

/** Somebody who holds a place is not weighed for one any more. */
const nothingToWeigh = { redFlags: [], strengths: [], strategy: [], asks: [] } as const

/** What is known of the exams, for flags, strategy and the Step 3 decision. */
export function pictureOf(person: Person, facts: ExamWorld, today: IsoDate): Picture {
  const world = { facts, today }
  return {
    person,
    facts,
    today,
    step1: assessStep('step1', person, world),
    step2ck: assessStep('step2ck', person, world),
    step3: assessStep('step3', person, world),
    trend: scoreTrend(person.exams, facts.exams),
    yearsSinceGraduation: person.education.yearsAtMatch,
  }
}

/** Most urgent first: exams not passed, then Step 2 CK and the certificate, a career in informatics, Step 1, Step 3, and what offsets low scores. */
function chooseStrategy(picture: Picture, asked: Assessing): readonly Advice[] {
  const { step2, step3, season } = asked
  // Once applications are out, only an exam still to be taken counts: the plan of the season speaks instead.
  if (picture.person.season.applied) return step2 === undefined ? [] : [dayAdvice(step2)]
  const certificate = certificateStrategy({ ...asked, match: season.match })
  const scores = step2ckStrategy(picture, step2)
  const [first, rest] = [scores.slice(0, 1), scores.slice(1)]
  const all = [
    // A Step to pass comes before the certificate that asks for it.
    ...(valueOf(picture.step2ck)?.passed === true ? [...certificate, ...first] : [...first, ...certificate]),
    ...rest,
    ...informaticsStrategy(picture.person, picture.today),
    ...step1Strategy(picture),
    ...step3Strategy(step3, picture.person),
    ...lowScoreStrategy(picture),
  ]
  return all.toSorted((a, b) => Number(b.isFirst ?? false) - Number(a.isFirst ?? false))
}
