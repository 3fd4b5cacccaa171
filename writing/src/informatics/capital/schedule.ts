import type { CapitalStep } from './step.ts'

/** What the choice is made under. */
export interface Limits {
  readonly hoursPerWeek: number
  readonly weeks: number
}

/** A step with the weeks it takes: 0 is the coming week; `to` is the week after its last. */
export interface ScheduledStep {
  readonly step: CapitalStep
  readonly fromWeek: number
  readonly toWeek: number
}

/**
 * Fits steps into weeks: each begins when those it needs are done, takes at most its even share of hours a week,
 * and shares the week with the others. Undefined where they do not all fit. Slow-burning steps go first, so they do not decide the end.
 */
export function scheduleSteps(steps: readonly CapitalStep[], limits: Limits): readonly ScheduledStep[] | undefined {
  const free = Array.from({ length: limits.weeks }, () => limits.hoursPerWeek)
  const done: ScheduledStep[] = []
  const waiting = steps.toSorted((a, b) => b.weeks - a.weeks || (a.id < b.id ? -1 : 1))
  while (waiting.length > 0) {
    const index = waiting.findIndex((step) => step.after.every((id) => done.some((each) => each.step.id === id)))
    const step = waiting[index]
    if (!step) return undefined
    waiting.splice(index, 1)
    const start = Math.max(0, ...done.filter((each) => step.after.includes(each.step.id)).map((each) => each.toWeek))
    const placed = place(step, start, free)
    if (!placed) return undefined
    done.push(placed)
  }
  return done.toSorted((a, b) => a.fromWeek - b.fromWeek || a.toWeek - b.toWeek || (a.step.id < b.step.id ? -1 : 1))
}

function place(step: CapitalStep, start: number, free: number[]): ScheduledStep | undefined {
  const share = step.hours.value / step.weeks
  let left = step.hours.value
  let fromWeek: number | undefined
  for (let week = start; week < free.length; week += 1) {
    const hours = Math.min(share, left, free[week] ?? 0)
    if (hours <= 0) continue
    fromWeek ??= week
    free[week] = (free[week] ?? 0) - hours
    left -= hours
    if (left <= 1e-9) return { step, fromWeek, toWeek: week + 1 }
  }
  return undefined
}
