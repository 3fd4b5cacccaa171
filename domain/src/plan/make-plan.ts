import { uniqueBy } from '#engine/keys'
import type { Question } from '../answer.ts'
import type { ExamAssessment } from '../exams/exam-assessment.ts'
import type { ProgramList } from '../list/list.ts'
import type { Candidates } from '../programs/candidate.ts'
import type { Case } from '../person/case.ts'
import type { IsoDate } from '../units.ts'
import type { Person } from '../person/person.ts'
import { questionFor } from '../person/questions.ts'
import type { Lever, Plan } from './plan.ts'
import type { ApplicantWorld, PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import type { TrainingYears } from './afterwards/training-years.ts'
import { fellowshipSteps } from './afterwards/fellowship-steps.ts'
import { continueH1b } from './afterwards/h1b-steps.ts'
import { informaticsSteps } from './afterwards/informatics-steps.ts'
import { lazily } from '../once.ts'
import { residencySteps } from './afterwards/residency-steps.ts'
import { trainingYears } from './afterwards/training-years.ts'
import { begunAnew } from './anew.ts'
import { applicationSteps } from './application-steps.ts'
import { certificationSteps } from './certification-steps.ts'
import { examSteps } from './exam-steps.ts'
import { answerFaq } from './faq.ts'
import { answerTrainingFaq } from './afterwards/training-faq.ts'
import { arrivalSteps } from './arrival-steps.ts'
import type { Training } from '../season/stage.ts'
import { fellowshipHeld, isTraining } from '../season/stage.ts'
import { lateAsks, withLateDays } from './late-steps.ts'
import { hasApplied, hasPrograms, isShut, trainingWorld } from './plan-world.ts'
import { resultAsks, resultSteps, unsaidAsks } from './result-steps.ts'
import { seasonSteps } from './season-steps.ts'
import { trainingAsks } from './afterwards/training-asks.ts'
import { trainingStep3 } from './afterwards/training-step3.ts'
import { licenceSteps } from './licence-steps.ts'
import { matchSteps } from './match-steps.ts'
import { preparationSteps } from './preparation-steps.ts'
import type { Ground } from './settle-steps.ts'
import { settleSteps, standingOn } from './settle-steps.ts'
import { continueJ1, renewPermit, visaSteps } from './visa-steps.ts'

/** What the plan is made from: everything that stands above it in the line. */
export interface PlanInput extends Case {
  readonly exams: ExamAssessment
  /** What there is to choose from, and what was chosen; absent where no list is true any more. */
  readonly choice?: { readonly candidates: Candidates; readonly list: ProgramList }
  /** What-ifs already worked out, largest gain first. */
  readonly levers?: readonly Lever[]
}

/** The dated plan from today to the fellowship for the stage the person is at, the questions of that stage answered, levers as they were handed in. */
export function makePlan(input: PlanInput): Plan {
  const world: PlanWorld = { ...input, ...trainingWorld(input) }
  const { season, today } = input
  const years = trainingYears(world)
  if (input.choice !== undefined) return planApplying({ ...world, ...input.choice }, input.levers ?? [], years)
  const { stage } = input.person
  if (!isTraining(stage))
    return {
      season,
      aim: `Match ${season.match}`,
      steps: settleSteps(resultSteps(world), { today, there: everything }),
      faq: [],
      levers: [],
      asks: resultAsks(world),
    }
  const arrival = arrivalSteps(world)
  const isStep3OnTheWay = arrival.some(({ id }) => id === 'h1b-step3-report')
  const drafts = [
    ...arrival,
    ...(isStep3OnTheWay ? [] : trainingStep3(world)),
    // Before it begins, the way to the first day has what is needed for it.
    ...(arrival.some(({ id }) => id === 'permit') ? [] : renewPermit(world)),
    ...(stage.kind === 'matched' ? [] : [...continueJ1(world, endOfTraining(stage, years)), ...continueH1b(world, stage, years)]),
    ...residencySteps(world, years),
    ...fellowshipSteps(world, years),
  ]
  return {
    season,
    aim: aimOfTraining[stage.kind],
    steps: settleSteps(drafts, { today, there: everything }),
    faq: answerTrainingFaq(world),
    levers: [],
    asks: trainingAsks(world),
  }
}

/** The last day of what is known to come: of the fellowship for whoever holds a place. */
function endOfTraining(stage: Training, years: TrainingYears | undefined): IsoDate {
  return fellowshipHeld(stage) === undefined ? stage.end : (years?.fellowshipEnd ?? stage.end)
}

const aimOfTraining: Readonly<Record<Training['kind'], string>> = {
  matched: 'the first day of residency, and the fellowship after it',
  'in residency': 'the fellowship',
  between: 'the fellowship',
  'in fellowship': 'the board exam in clinical informatics',
}

function planApplying(world: ApplicantWorld, levers: readonly Lever[], years: TrainingYears | undefined): Plan {
  const steps = lazily(() =>
    begunAnew(
      settleSteps(withLateDays(stepsOfApplicant(world, years), world), { today: world.today, there: whatIsThere(world) }),
      world,
    ),
  )
  const faq = lazily(() => answerFaq(world, levers))
  return {
    season: world.season,
    aim: `Match ${world.season.match}`,
    // Whoever shows a list asks what is missing, and nothing else of the plan.
    get steps() {
      return steps()
    },
    get faq() {
      return faq()
    },
    levers,
    asks: asksOf(world),
  }
}

function stepsOfApplicant(world: ApplicantWorld, years: TrainingYears | undefined): readonly StepDraft[] {
  return [
    ...examSteps(world),
    ...certificationSteps(world),
    ...preparationSteps(world),
    ...informaticsSteps(world),
    ...applicationSteps(world),
    ...seasonSteps(world),
    ...standingOn('application', licenceSteps(world)),
    ...matchSteps(world),
    ...visaSteps(world),
    ...standingOn('application', [...residencySteps(world, years), ...fellowshipSteps(world, years)]),
  ]
}

const everything: ReadonlySet<Ground> = new Set(['program', 'application'])

/** What the steps of an applicant can stand on today. */
function whatIsThere(world: ApplicantWorld): ReadonlySet<Ground> {
  if (hasApplied(world)) return everything
  return new Set(hasPrograms(world) ? ['program'] : [])
}

/** Whose applications are out and not one is named. */
function sentAsks({ season }: Person): readonly Question[] {
  return season.applied && season.applications.length === 0 ? [questionFor('season.applications')] : []
}

/**
 * What the profile does not say and the plan would change with, each field once; which season comes first where two are possible, and
 * where no visa route is open what could open one.
 */
function asksOf(world: ApplicantWorld): readonly Question[] {
  const { need, own, sponsored } = world.routes
  const visa = [...need.ask, ...[...own, ...sponsored].flatMap((route) => route.ask)]
  return uniqueBy(
    [
      ...unsaidAsks(world),
      ...lateAsks(world),
      ...sentAsks(world.person),
      ...(isShut(world) ? visa : []),
      ...world.exams.asks,
      ...visa,
    ],
    ({ field }) => field,
  )
}
