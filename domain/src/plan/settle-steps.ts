import { dayText } from '../say/day.ts'
import type { IsoDate } from '../units.ts'
import type { PlanStep } from './plan.ts'

/** A step before its day is compared with today. `say`: still to be done when the day has passed; `drop`: pointless then. */
export interface StepDraft extends Omit<PlanStep, 'overdueSince'> {
  readonly ifPast: 'say' | 'drop'
}

/** Puts steps in order of their day. None lies in the past: what is overdue is due today and says since when. */
export function settleSteps(drafts: readonly StepDraft[], today: IsoDate): readonly PlanStep[] {
  return drafts
    .flatMap((draft) => settle(draft, today) ?? [])
    .toSorted((a, b) => compare(a.overdueSince ?? a.by, b.overdueSince ?? b.by) || compare(a.from ?? a.by, b.from ?? b.by))
}

function settle({ ifPast, from, at, ...step }: StepDraft, today: IsoDate): PlanStep | undefined {
  const begins = from !== undefined && from > today && from < step.by ? { from } : {}
  if (step.by >= today) return { ...step, ...begins, ...(at === undefined ? {} : { at }) }
  // A deadline that cost money and is past is lost: nobody is told to pay after it. Days of our own advice are no deadlines.
  if (ifPast === 'drop' || (step.costUsd !== undefined && step.dateKind !== 'advice')) return undefined
  return { ...step, by: today, overdueSince: step.by, why: `This was due on ${dayText(step.by)}. ${step.why}` }
}

function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}
