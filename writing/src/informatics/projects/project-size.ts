import { sizeForMeans, sizeForShares, usualCertainty } from '#engine/numbers'
import { countText, percentText } from '#domain/say'
import type { ProjectTemplate } from './templates.ts'

/** What a project has to be large enough to see. */
export interface Aim {
  /** Today: percent of events, or minutes. */
  readonly now: number
  /** What would be worth having, in the same unit. */
  readonly goal: number
  /** Standard deviation of single times, in minutes; only where times are counted. */
  readonly spread?: number
}

/** How many observations before and how many after, or what is missing to say so. */
export type ProjectSize =
  | { readonly kind: 'known'; readonly each: number; readonly text: string }
  | { readonly kind: 'needs'; readonly text: string }

/** The size for a two-sided false alarm of 5 % and a power of 80 %: formulas in engine/numbers/sample-size.ts. */
export function projectSize({ counts }: ProjectTemplate, { now, goal, spread }: Aim): ProjectSize {
  if (counts === 'share' && ![now, goal].every((share) => share >= 0 && share <= 100))
    return { kind: 'needs', text: 'A share lies between 0 and 100 percent.' }
  if (now === goal) return { kind: 'needs', text: 'Today and the goal are the same: nothing to see.' }
  if (counts === 'share') return sized(sizeForShares(now / 100, goal / 100), 'events')
  if (spread === undefined || !(spread > 0))
    return { kind: 'needs', text: 'For times, also say how far single times spread: their standard deviation in your baseline.' }
  return sized(sizeForMeans(goal - now, spread), 'times')
}

function sized(each: number, what: string): ProjectSize {
  const { falseAlarm, power } = usualCertainty
  return {
    kind: 'known',
    each,
    text: `${countText(each)} ${what} before and as many after show such a change with ${percentText(power)} power and ${percentText(falseAlarm)} chance of a false alarm. Events of the same clinician resemble one another, so plan for more.`,
  }
}
