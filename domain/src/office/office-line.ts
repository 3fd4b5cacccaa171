import type { Advised } from '../advise.ts'
import type { Band } from '../answer.ts'
import type { Choice } from '../choices.ts'
import type { PlanMarks } from '../plan/own/plan-marks.ts'
import type { WorkedStep } from '../plan/own/work-plan.ts'
import { workPlan } from '../plan/own/work-plan.ts'
import type { Stage } from '../season/stage.ts'
import { isTraining } from '../season/stage.ts'
import type { IsoDate, SpecialtyId } from '../units.ts'
import type { VisaAnswer } from '../visa/visa-answer.ts'
import type { NotedPapers, Papers } from './papers.ts'
import { readPapers } from './papers.ts'

/** One applicant of an office in a row: what their whole advice says, in short. */
export interface OfficeLine {
  /** Match year the advice is for. */
  readonly match: number
  readonly stage: Stage['kind']
  readonly specialties: readonly SpecialtyId[]
  /** Year of graduation: the class. */
  readonly graduation?: number
  readonly readiness: Readiness
  /** What decides before anything else, gravest first, as the advice says it. */
  readonly decides: readonly string[]
  /** Of matching with the list; absent where there is no list, or no number for one person. */
  readonly chance?: Band
  /** Programs on the list. */
  readonly applications?: number
  /** Steps whose day has passed and that still have to be done, by their day. */
  readonly overdue: readonly DueStep[]
  readonly next?: DueStep
  readonly visa: VisaAnswer['outcome']
  readonly papers: Papers
  /** Answers the advice still asks for. */
  readonly asked: number
  /** What was heard on the Monday of Match Week. */
  readonly message?: Choice<'mondayMessage'>
  readonly outcome: MatchedSoFar
}

/** `blocked`: something decides before any list. `behind`: a step is overdue. `asked`: an answer is missing. */
export type Readiness = 'blocked' | 'behind' | 'asked' | 'on time'

/** `not yet`: no Match has ended for them, as far as they said. */
export type MatchedSoFar = 'matched' | 'not matched' | 'not yet'

export interface DueStep {
  readonly id: string
  readonly title: string
  readonly by: IsoDate
}

/** What an office notes and an applicant ticked, beside the advice. */
export interface OfficeMarks {
  readonly marks: PlanMarks
  readonly noted: NotedPapers
}

export function officeLineOf(advised: Advised, { marks, noted }: OfficeMarks): OfficeLine {
  const { person, season, visa, plan, blockers, exams } = advised
  const { steps } = workPlan(plan, marks)
  const open = steps.filter(({ state }) => state === 'open')
  const overdue = open.flatMap((step) => (isOverdue(step) ? [{ ...due(step), by: step.overdueSince ?? step.by }] : []))
  const next = open.find((step) => !isOverdue(step))
  const asked = new Set([...plan.asks, ...exams.asks, ...visa.ask].map(({ field }) => field)).size
  const { message } = person.season
  const { graduationYear } = person.education
  return {
    match: season.match,
    stage: person.stage.kind,
    specialties: person.specialties.map(({ id }) => id),
    ...(graduationYear === undefined ? {} : { graduation: graduationYear }),
    readiness: blockers.length > 0 ? 'blocked' : overdue.length > 0 ? 'behind' : asked > 0 ? 'asked' : 'on time',
    decides: blockers.map(({ title }) => title),
    ...listOf(advised),
    overdue: overdue.toSorted((a, b) => (a.by < b.by ? -1 : 1)),
    ...(next === undefined ? {} : { next: due(next) }),
    visa: visa.outcome,
    papers: readPapers({ steps, letters: person.letters, noted }),
    asked,
    ...(message === undefined ? {} : { message }),
    outcome: outcomeOf(advised),
  }
}

/** A step that was moved by its applicant is due on their day. */
function isOverdue({ overdueSince, movedFrom }: WorkedStep): boolean {
  return overdueSince !== undefined && movedFrom === undefined
}

function due({ id, title, by }: WorkedStep): DueStep {
  return { id, title, by }
}

function listOf(advised: Advised): Pick<OfficeLine, 'chance' | 'applications'> {
  if (advised.kind === 'without list') return {}
  const { matchChance, picks } = advised.list
  return { ...(matchChance === undefined ? {} : { chance: matchChance }), applications: picks.length }
}

function outcomeOf({ person }: Advised): MatchedSoFar {
  const { stage, season, previousMatches = [] } = person
  if (isTraining(stage) || stage.message === 'advanced only' || stage.message === 'first year only') return 'matched'
  const isOut = stage.kind === 'soap' || stage.kind === 'unmatched' || season.message !== undefined
  return isOut || previousMatches.some(({ outcome }) => outcome === 'not matched') ? 'not matched' : 'not yet'
}
