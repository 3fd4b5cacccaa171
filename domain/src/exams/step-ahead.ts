import type { StepRecord } from '../person/person.ts'
import { dayText } from '../say/day.ts'

/** What stands in the place of a result while an exam is ahead or its report is out. */
export function stepAhead({ state, day }: StepRecord): string {
  if (state === 'too early') return 'comes after the ECFMG certificate'
  if (day === undefined) return 'not known'
  return state === 'planned' ? `planned for ${dayText(day)}` : `taken on ${dayText(day)}, the result is not in the file`
}
