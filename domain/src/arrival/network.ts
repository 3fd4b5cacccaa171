import type { Scheduled, Task } from '#engine/path'
import { criticalPath } from '#engine/path'
import { addDays, daysBetween } from '../season/days.ts'
import type { ArrivalStep } from '../season/season-facts.ts'
import type { StepNoted } from '../season/season-log.ts'
import type { IsoDate } from '../units.ts'

/** How fast others act: as fast as was seen, as usual, or as slow as was seen. */
export type Pace = 'fast' | 'usual' | 'slow'

export interface Network {
  readonly steps: readonly ArrivalStep[]
  readonly noted: ReadonlyMap<string, Pick<StepNoted, 'state' | 'on'>>
  /** Days by which a step takes longer than it would. */
  readonly delays: ReadonlyMap<string, number>
  /** Day from which what is open can begin. */
  readonly from: IsoDate
  /** First day of residency. */
  readonly start: IsoDate
}

/** Days before residency by which one has arrived for orientation, the papers of the hospital complete. Ours: it is mostly in the second half of June. */
export const daysOfOrientation = 14

/** Steps that nothing on the first day hangs on. */
const mayFollow: ReadonlySet<string> = new Set(['j1-social-security'])

/** When each step can be at one pace, in days from `from`. */
export function scheduleAt(pace: Pace, network: Network): ReadonlyMap<string, Scheduled> {
  const { steps, noted, start, from } = network
  const ids = new Set(steps.map(({ id }) => id))
  const left = daysBetween(from, start)
  return criticalPath(
    steps.map((step): Task => {
      const state = noted.get(step.id)?.state ?? 'open'
      return {
        id: step.id,
        days: daysLeft(step, pace, network),
        after: state === 'open' ? (step.after ?? []).filter((id) => ids.has(id)) : [],
        ...(step.earliestBeforeStart === undefined || state === 'done' ? {} : { notBefore: left - step.earliestBeforeStart }),
        ...(mayFollow.has(step.id) ? {} : { due: step.id === 'onboarding' ? left - daysOfOrientation : left }),
      }
    }),
  )
}

function daysLeft(step: ArrivalStep, pace: Pace, { noted, delays, from }: Network): number {
  const { state, on } = noted.get(step.id) ?? { state: 'open' as const, on: undefined }
  if (state === 'done') return 0
  const whole = step.earliestBeforeStart === undefined ? daysAt(pace, step.days) : step.days.least
  const gone = state === 'begun' && on !== undefined ? Math.max(0, daysBetween(on, from)) : 0
  return Math.max(0, whole - gone) + (delays.get(step.id) ?? 0)
}

/** Waits have a long tail: the usual one lies as many times above the least as below the most, and not half way between. */
export function daysAt(pace: Pace, { least, most }: ArrivalStep['days']): number {
  if (pace === 'usual') return Math.round(Math.sqrt((least + 1) * (most + 1)) - 1)
  return pace === 'fast' ? least : most
}

export function dayOf(days: number, { from }: Pick<Network, 'from'>): IsoDate {
  return addDays(from, days)
}
