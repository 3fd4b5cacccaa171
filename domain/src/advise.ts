import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'
import type { Case } from './person/case.ts'
import type { OwnRecords } from './person/own-records.ts'
import type { Person } from './person/person.ts'
import type { Profile } from './person/profile.ts'
import type { IsoDate } from './units.ts'
import type { ExamAssessment } from './exams/exam-assessment.ts'
import type { ExamTiming } from './exams/timing/timing.ts'
import type { Candidates } from './programs/candidate.ts'
import type { Chances } from './chances/chances.ts'
import type { CoupleAdvice } from './couple/couple.ts'
import type { ProgramList } from './list/list.ts'
import type { Lever, Plan } from './plan/plan.ts'
import type { Season } from './season/season.ts'
import type { World } from './what-if/levers/run.ts'
import type { Blocker } from './blockers/blocker.ts'
import type { VisaAnswer } from './visa/visa-answer.ts'
import { lazily } from './once.ts'
import { openCase } from './person/case.ts'
import { assess } from './exams/assess.ts'
import { findBlockers, notCovered } from './blockers/find-blockers.ts'
import { answerVisaForPerson } from './visa/answer-visa-for-person.ts'
import { findCandidates } from './programs/find-candidates.ts'
import { estimateChances } from './chances/estimate-chances.ts'
import { describeList } from './list/choose-list.ts'
import { choosePicks } from './list/choose-picks.ts'
import { adviseCouple } from './couple/advise-couple.ts'
import { findLevers } from './what-if/find-levers.ts'
import { judgeStep3ForList, step2DayForList } from './what-if/exams-of-list.ts'
import { makePlan } from './plan/make-plan.ts'
import { whyNoList } from './season/stage.ts'

/** Everything Matchwright says to one applicant on one day. */
export type Advised = AdvisedWithList | AdvisedWithoutList

/** What everybody gets, whatever the stage. */
interface AdvisedAlways {
  /** Who the advice is for, as it was read. */
  readonly person: Person
  readonly season: Season
  /** What the exams and the rest of the record mean. */
  readonly exams: ExamAssessment
  /** The visa routes of the person, before any program is looked at. */
  readonly visa: VisaAnswer
  /** What decides before anything else, gravest first: said above every lever and step, and nowhere again. */
  readonly blockers: readonly Blocker[]
  readonly plan: Plan
}

/** Advice to somebody who can still choose programs, or whose applications are out. */
export interface AdvisedWithList extends AdvisedAlways {
  readonly kind: 'with list'
  readonly candidates: Candidates
  readonly chances: Chances
  readonly list: ProgramList
  /** All days weighed for a Step 2 CK still to be taken; which one it is stands in `exams`. */
  readonly examTiming: Answer<ExamTiming> | undefined
  /** For two who enter the Match as a couple; the list above is then made for both. Absent for somebody who applies alone. */
  readonly couple?: CoupleAdvice
}

/** Advice to somebody for whom no chance of matching and no list is true any more: after Match Day and in training. */
export interface AdvisedWithoutList extends AdvisedAlways {
  readonly kind: 'without list'
  readonly why: string
}

/**
 * The whole advisor: profile -> person -> assessment -> candidates -> chances -> list -> plan; writing/ turns it into words.
 * Each step reads only what stands above it. The same arguments give the same advice, whatever the clock says.
 */
export function advise(profile: Profile, facts: Facts, today: IsoDate, seed: number, records: OwnRecords = {}): Advised {
  return adviseOn(openCase(profile, { facts, today, seed, records }), () => [])
}

/**
 * The same advice with what would help most in its plan. Each lever is the whole advice worked out once more with one thing
 * changed, so this takes about ten times as long; a shell that answers while somebody types asks for the levers apart.
 */
export function adviseWithLevers(
  profile: Profile,
  facts: Facts,
  today: IsoDate,
  seed: number,
  records: OwnRecords = {},
): Advised {
  return adviseOn(openCase(profile, { facts, today, seed, records }), findLevers)
}

function adviseOn(asked: Case, leversFrom: (asked: Case, world: World) => readonly Lever[]): Advised {
  const { person, season } = asked
  const visa = answerVisaForPerson(asked)
  const blockers = findBlockers(asked, visa)
  const always = { person, season, visa, blockers }
  // What a blocker has said already is not said once more.
  const said = (exams: ExamAssessment): ExamAssessment => ({ ...exams, strategy: notCovered(exams.strategy, blockers) })
  const why = whyNoList(person.stage)
  if (why !== undefined) {
    const exams = said(assess(asked))
    return { kind: 'without list', why, ...always, exams, plan: makePlan({ ...asked, exams }) }
  }
  const candidates = findCandidates(asked)
  const chances = estimateChances({ ...asked, candidates })
  const question = { ...asked, candidates, chances }
  const chosen = choosePicks(question)
  const own = describeList(question, chosen)
  const together = adviseCouple(asked, { candidates, chances, list: own })
  const list = together?.list ?? own
  // What the exams ask for next is decided once, by what it does to the list, and assessment, plan and screens read it. Whoever asks for
  // the list alone waits for none of it.
  const ahead = lazily(() => step2DayForList(asked, list.picks))
  const exams = lazily(() => said(assess({ ...asked, step2: ahead()?.day, step3: judgeStep3ForList(asked, list.picks) })))
  const levers = lazily(() => leversFrom(asked, { candidates, chances, chosen }))
  const plan = lazily(() => makePlan({ ...asked, exams: exams(), choice: { candidates, list }, levers: levers() }))
  const couple = together === undefined ? {} : { couple: together.advice }
  return {
    kind: 'with list',
    ...always,
    candidates,
    chances,
    list,
    ...couple,
    get exams() {
      return exams()
    },
    get plan() {
      return plan()
    },
    get examTiming() {
      return ahead()?.timing
    },
  }
}
