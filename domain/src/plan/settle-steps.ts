import { dayText } from '../say/day.ts'
import type { IsoDate } from '../units.ts'
import type { PlanStep } from './plan.ts'

/** What a step may stand on, the second made possible by the first: a program that may take the person, and an application to one. */
const grounds = ['program', 'application'] as const

export type Ground = (typeof grounds)[number]

/** A step before its day is compared with today. */
export interface StepDraft extends Omit<PlanStep, 'overdueSince'> {
  /** `say`: still to be done when the day has passed; `drop`: pointless then. */
  readonly ifPast: 'say' | 'drop'
  /** What has to be there, or to come by another step, for this one to make sense. */
  readonly standsOn?: Ground
  /** What this step brings. */
  readonly gives?: Ground
  /** Stands before everything, what is overdue too: until it is done nobody can say what of the rest is. */
  readonly isFirst?: true
}

/** The same steps, which make sense only where what they stand on is there or still to come. */
export function standingOn(ground: Ground, drafts: readonly StepDraft[]): readonly StepDraft[] {
  return drafts.map((draft) => ({ ...draft, standsOn: ground }))
}

/**
 * Puts steps in order of their day. None lies in the past: what is overdue is due today and says since when. None stands on what is neither
 * there nor brought by another step: without an application there is no rank list to certify.
 */
export function settleSteps(
  drafts: readonly StepDraft[],
  { today, there }: { readonly today: IsoDate; readonly there: ReadonlySet<Ground> },
): readonly PlanStep[] {
  return grounded(drafts, { today, there })
    .flatMap((draft) => {
      const step = settle(draft, today)
      return step === undefined ? [] : [{ step, day: draft.isFirst ? '' : (step.overdueSince ?? step.by) }]
    })
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.step.from ?? a.step.by, b.step.from ?? b.step.by))
    .map(({ step }) => step)
}

/** The steps that stand on something, given what is there. */
export function grounded(
  drafts: readonly StepDraft[],
  { today, there }: { readonly today: IsoDate; readonly there: ReadonlySet<Ground> },
): readonly StepDraft[] {
  return grounds.reduce((left, ground) => {
    const comes = there.has(ground) || left.some((draft) => draft.gives === ground && settle(draft, today) !== undefined)
    return comes ? left : left.filter(({ standsOn }) => standsOn !== ground)
  }, drafts)
}

function settle(
  { ifPast, standsOn: _standsOn, gives: _gives, isFirst: _isFirst, from, at, ...step }: StepDraft,
  today: IsoDate,
): PlanStep | undefined {
  const begins = from !== undefined && from > today && from < step.by ? { from } : {}
  if (step.by >= today) return { ...step, ...begins, ...(at === undefined ? {} : { at }) }
  // A deadline that cost money and is past is lost: nobody is told to pay after it. Days of our own advice are no deadlines.
  if (ifPast === 'drop' || (step.costUsd !== undefined && step.dateKind !== 'advice')) return undefined
  return { ...step, by: today, overdueSince: step.by, why: `This was due on ${dayText(step.by)}. ${step.why}` }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
