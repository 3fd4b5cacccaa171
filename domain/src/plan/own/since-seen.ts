import type { IsoDate } from '../../units.ts'
import type { Plan } from '../plan.ts'
import type { PlanMarks, SeenPlan } from './plan-marks.ts'
import { dayText } from '../../say/day.ts'

/** What a plan looks like to somebody who looks at it today, to say later what has changed. */
export function seenOn(plan: Plan, day: IsoDate): SeenPlan {
  return { day, steps: plan.steps.map(({ id, title, by, overdueSince }) => ({ id, title, by: overdueSince ?? by })) }
}

/**
 * New steps, steps with another day, and steps that went without their day having come. A step that is only due now is no change, and
 * none that was overdue before. What the person ticked or hid is settled, and nothing of it is told.
 */
export function changedSince(plan: Plan, { seen, marks }: PlanMarks): readonly string[] {
  if (seen === undefined) return []
  const settled = new Set(marks.flatMap(({ id, done, hidden }) => (done !== undefined || hidden ? [id] : [])))
  const before = new Map(seen.steps.map((step) => [step.id, step]))
  const now = new Map(seenOn(plan, seen.day).steps.map((step) => [step.id, step]))
  return [
    ...[...now.values()].flatMap(({ id, title, by }) => {
      if (settled.has(id)) return []
      const was = before.get(id)
      if (was === undefined) return [`New: ${title}, by ${dayText(by)}.`]
      return was.by === by ? [] : [`${title}: now by ${dayText(by)}, before ${dayText(was.by)}.`]
    }),
    ...seen.steps
      .filter(({ id, by }) => !now.has(id) && !settled.has(id) && by >= seen.day)
      .map(({ title, by }) => `No longer in the plan: ${title} (${dayText(by)}).`),
  ]
}
