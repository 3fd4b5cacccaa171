import type { Source } from '../../answer.ts'
import type { IsoDate } from '../../units.ts'
import type { Plan, PlanStep } from '../plan.ts'
import type { PlanMark, PlanMarks } from './plan-marks.ts'
import { ofThisSeason } from './plan-marks.ts'
import type { Hold } from './holds.ts'
import { dayText } from '../../say/day.ts'
import { holdsOf } from './holds.ts'
import { changedSince } from './since-seen.ts'

/** A step as the person works with it. */
export interface WorkedStep extends PlanStep {
  readonly state: 'open' | 'done' | 'hidden'
  /** A task of the person’s own, or a lever put in. */
  readonly own: boolean
  /** The plan’s own day, where the person moved it. */
  readonly movedFrom?: IsoDate
  /** The day was moved behind a deadline that is not ours to move. */
  readonly behindDeadline: boolean
  /** What has to be done before it and is not, with the days to spare between the two. */
  readonly waitsFor: readonly Hold[]
  /** What waits for it, the nearest first. */
  readonly holdsUp: readonly Hold[]
}

export interface WorkedPlan {
  /** Everything not taken away, soonest first: open, done and hidden. */
  readonly steps: readonly WorkedStep[]
  /** What is otherwise than when the person last looked, as sentences; none where they never did. */
  readonly since: readonly string[]
}

/** What is still to do, soonest first: nothing ticked or hidden, moved steps on their new day, tasks of one's own among them. */
export function openSteps({ steps }: Pick<Plan, 'steps'>, { marks, tasks }: PlanMarks): readonly PlanStep[] {
  const byId = new Map(ofThisSeason(marks, steps).map((mark) => [mark.id, mark]))
  return [...steps, ...tasks.map(stepOfTask)]
    .flatMap((step): readonly PlanStep[] => {
      const { done, hidden, by = step.by } = byId.get(step.id) ?? {}
      if (done !== undefined || hidden) return []
      const { at, ...undated } = step
      return by === step.by || at === undefined ? [{ ...step, by }] : [{ ...undated, by }]
    })
    .toSorted((a, b) => order(a.by, b.by))
}

/** The plan with what the person did to it. A mark of a step the plan does not have any more changes nothing and is kept. */
export function workPlan(plan: Plan, all: PlanMarks): WorkedPlan {
  const marks = { ...all, marks: ofThisSeason(all.marks, plan.steps) }
  const byId = new Map(marks.marks.map((mark) => [mark.id, mark]))
  const steps = [...plan.steps, ...marks.tasks.map(stepOfTask)].map((step) => ({ step, mark: byId.get(step.id) }))
  const days = steps.map(({ step, mark }) => ({
    id: step.id,
    title: step.title,
    by: mark?.by ?? step.by,
    done: mark?.done !== undefined,
  }))
  const tasks = new Set(marks.tasks.map(({ id }) => id))
  const worked = steps.map(({ step, mark }) => workedOne(step, mark, { own: tasks.has(step.id), ...holdsOf(step.id, days) }))
  return { steps: worked.toSorted((a, b) => order(a.by, b.by)), since: changedSince(plan, marks) }
}

function workedOne(
  step: PlanStep,
  mark: PlanMark | undefined,
  rest: Pick<WorkedStep, 'own' | 'waitsFor' | 'holdsUp'>,
): WorkedStep {
  const by = mark?.by ?? step.by
  const { at, ...undated } = step
  const moved = by !== step.by
  return {
    ...undated,
    ...(at === undefined || moved ? {} : { at }),
    ...rest,
    by,
    // A reason may speak of the day the plan gave.
    why: moved ? `What follows is said of ${dayText(step.by)}, the day the plan gives. ${step.why}` : step.why,
    state: mark?.hidden ? 'hidden' : mark?.done === undefined ? 'open' : 'done',
    ...(moved ? { movedFrom: step.by } : {}),
    behindDeadline: by > step.by && step.dateKind !== 'advice',
  }
}

function stepOfTask({ id, title, by }: PlanMarks['tasks'][number]): PlanStep {
  return { id, title, by, phase: 'own', dateKind: 'advice', why: 'You put this into your plan.', source: ownNote }
}

const ownNote: Source = { source: 'Your own plan', asOf: 'yours', known: 'own note' }

function order(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}
