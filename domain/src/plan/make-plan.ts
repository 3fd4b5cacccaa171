import type { Question } from '../answer.ts'
import type { Chances } from '../chances/chances.ts'
import type { ExamAssessment } from '../exams/exam-assessment.ts'
import type { ProgramList } from '../list/list.ts'
import type { Candidates } from '../programs/candidate.ts'
import type { Case } from '../person/case.ts'
import type { Lever, Plan } from './plan.ts'
import type { PlanWorld } from './plan-world.ts'
import { fellowshipSteps } from './afterwards/fellowship-steps.ts'
import { informaticsSteps } from './afterwards/informatics-steps.ts'
import { residencySteps } from './afterwards/residency-steps.ts'
import { trainingYears } from './afterwards/training-years.ts'
import { judgePerson } from '../visa/answer-visa-for-person.ts'
import { applicationSteps } from './application-steps.ts'
import { calendarOf } from '../season/calendar.ts'
import { certificationSteps } from './certification-steps.ts'
import { examSteps } from './exam-steps.ts'
import { answerFaq } from './faq.ts'
import { matchSteps } from './match-steps.ts'
import { preparationSteps } from './preparation-steps.ts'
import { settleSteps } from './settle-steps.ts'
import { visaSteps } from './visa-steps.ts'

/** What the plan is made from: everything that stands above it in the line. */
export interface PlanInput extends Case {
  readonly exams: ExamAssessment
  readonly candidates: Candidates
  readonly chances: Chances
  readonly list: ProgramList
  /** What-ifs already worked out; the plan only puts them in order. */
  readonly levers?: readonly Lever[]
}

/** The dated plan from today to the fellowship, the field's four questions answered for this profile, levers by gain. */
export function makePlan(input: PlanInput): Plan {
  const world = worldOf(input)
  const levers = (input.levers ?? []).toSorted((a, b) => b.change.point - a.change.point)
  const years = trainingYears(world)
  return {
    season: input.season,
    steps: settleSteps(
      [
        ...examSteps(world),
        ...certificationSteps(world),
        ...preparationSteps(world),
        ...informaticsSteps(world),
        ...applicationSteps(world),
        ...matchSteps(world),
        ...visaSteps(world),
        ...residencySteps(world, years),
        ...fellowshipSteps(world, years),
      ],
      input.today,
    ),
    faq: answerFaq(world, levers),
    levers,
    asks: asksOf(world),
  }
}

function worldOf(input: PlanInput): PlanWorld {
  const { person, facts, season } = input
  return {
    ...input,
    calendar: calendarOf(facts.seasons, season.match),
    routes: judgePerson(input),
    specialties: person.specialties.flatMap(({ id }) => facts.specialties.find((one) => one.id === id) ?? []),
  }
}

/** What the profile does not say and the plan would change with, each field once. */
function asksOf(world: PlanWorld): readonly Question[] {
  const asks = [...world.exams.asks, ...world.routes.need.ask, ...world.routes.sponsored.flatMap((route) => route.ask)]
  const fields = new Set<string>()
  return asks.filter(({ field }) => !fields.has(field) && fields.add(field) !== undefined)
}
