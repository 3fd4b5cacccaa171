import type { Fact, Question, Reason } from '../answer.ts'
import { attemptsSoFar } from '../person/attempts.ts'
import type { Person } from '../person/person.ts'
import { mostTrusted } from '../claims/ledger.ts'
import type { Program } from '../claims/program.ts'
import { counted } from '../say/number.ts'
import { questionFor } from '../person/questions.ts'

/** What a program's stated limits say about one applicant. */
export interface CutoffAnswer {
  /** Limits stated as strict that the applicant misses: the program is refused. */
  readonly barred: readonly Reason[]
  /** Stated limits missed, where nobody says how strictly they are kept: the chance is multiplied by the closed gate. */
  readonly missed: readonly Reason[]
  /** Preferences missed and limits met. */
  readonly noted: readonly Reason[]
  /** What of the profile is needed to compare. */
  readonly asks: readonly Question[]
}

interface Asked {
  readonly person: Person
  readonly program: Program
}

/** One stated limit against what the applicant has; `met` undefined where the profile does not say. */
interface Comparison {
  readonly claim: Fact<unknown>
  readonly met: boolean | undefined
  readonly text: string
  readonly ask: Question
}

/**
 * Compares every stated limit with the profile. A limit nobody stated says nothing: it is a question of completeness.ts,
 * not a closed door.
 */
export function checkCutoffs(asked: Asked): CutoffAnswer {
  const comparisons: Comparison[] = []
  for (const compare of limits) {
    const comparison = compare(asked)
    if (comparison !== undefined) comparisons.push(comparison)
  }
  if (comparisons.length === 0) return nothingStated
  const missed = comparisons.filter(({ met }) => met === false)
  return {
    barred: missed.filter(({ claim }) => claim.stance === 'strict').map((one) => reasonFor(one, 'hurts')),
    missed: missed.filter(({ claim }) => claim.stance === undefined).map((one) => reasonFor(one, 'hurts')),
    noted: [
      ...missed.filter(({ claim }) => claim.stance === 'preference').map((one) => reasonFor(one, 'hurts')),
      ...comparisons.filter(({ met }) => met === true).map((one) => reasonFor(one, 'helps')),
    ],
    asks: comparisons.filter(({ met }) => met === undefined).map(({ ask }) => ask),
  }
}

const limits = [minimumStep1, minimumStep2ck, attempts, yearsSinceGraduation, clinicalExperience, step3]

const nothingStated: CutoffAnswer = { barred: [], missed: [], noted: [], asks: [] }

function minimumStep1({ person, program }: Asked): Comparison | undefined {
  const claim = mostTrusted(program.claims.minimumStep1)
  const score = person.exams.step1.score
  // Since 2022 most have a pass and no number; a numeric minimum then says nothing about them.
  if (claim === undefined || score === undefined) return undefined
  return {
    claim,
    met: score >= claim.value,
    text: `Step 1 from ${claim.value}: you have ${score}`,
    ask: questionFor('exams.step1.result'),
  }
}

function minimumStep2ck({ person, program }: Asked): Comparison | undefined {
  const claim = mostTrusted(program.claims.minimumStep2ck)
  if (claim === undefined) return undefined
  const score = person.exams.step2ck.score
  return {
    claim,
    met: score === undefined ? undefined : score >= claim.value,
    text: `Step 2 CK from ${claim.value}: you have ${score}`,
    ask: questionFor('exams.step2ck.score'),
  }
}

function attempts({ person, program }: Asked): Comparison | undefined {
  const claim = mostTrusted(program.claims.maximumAttempts)
  if (claim === undefined) return undefined
  const counts = [person.exams.step1, person.exams.step2ck, person.exams.step3]
    .map(attemptsSoFar)
    .filter((count) => count !== undefined)
  const most = counts.length === 0 ? undefined : Math.max(...counts)
  return {
    claim,
    met: most === undefined ? undefined : most <= claim.value,
    text: `At most ${counted(claim.value, 'attempt')} at a Step: you needed ${most}`,
    ask: questionFor('exams.step2ck.attempts'),
  }
}

/** Counted at application, in the year before the Match, as programs count. */
function yearsSinceGraduation({ person, program }: Asked): Comparison | undefined {
  const claim = mostTrusted(program.claims.maximumYearsSinceGraduation)
  if (claim === undefined) return undefined
  const { yearsAtMatch } = person.education
  const years = yearsAtMatch.kind === 'known' ? Math.max(0, yearsAtMatch.value - 1) : undefined
  return {
    claim,
    met: years === undefined ? undefined : years <= claim.value,
    text: `Graduated at most ${counted(claim.value, 'year')} before applying: for you ${years}`,
    ask: questionFor('education.graduationYear'),
  }
}

/** Hands-on months only: observerships, research and telehealth seldom count where experience is required. */
function clinicalExperience({ person, program }: Asked): Comparison | undefined {
  const claim = mostTrusted(program.claims.usClinicalExperienceMonths)
  if (claim === undefined || claim.value === 0) return undefined
  const months = person.clinical.handsOnMonths
  return {
    claim,
    met: months === undefined ? undefined : months >= claim.value,
    text: `${counted(claim.value, 'month')} of hands-on clinical experience in the United States: you have ${months}`,
    ask: questionFor('usClinicalExperience'),
  }
}

function step3({ person, program }: Asked): Comparison | undefined {
  const claim = mostTrusted(program.claims.requiresStep3)
  if (claim?.value !== true) return undefined
  const { state } = person.exams.step3
  return {
    claim,
    met: state === 'not said' ? undefined : state === 'passed',
    text: state === 'passed' ? 'Step 3 required: you passed it' : 'Step 3 required: you have not passed it',
    ask: questionFor('exams.step3.result'),
  }
}

function reasonFor({ claim, text }: Comparison, direction: Reason['direction']): Reason {
  const { source, asOf, known, url } = claim
  const word = claim.stance === 'preference' ? `${text} (a preference)` : text
  return { text: word, direction, source: { source, asOf, known, ...(url === undefined ? {} : { url }) } }
}
