import type { Lever } from './plan.ts'
import { changeText } from '../say/change.ts'

/** `+6 in 100 (-1 to +11)`; where nothing measured tells, `not measured` and what is known. */
export function worthOf({ change, because }: Lever): string {
  if (change !== undefined) return changeText(change)
  return `not measured. ${(because[0]?.text ?? '').replace(/\.$/, '')}`
}
