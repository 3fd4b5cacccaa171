import type { PlanMarks } from '#domain/plan'
import type { Copies, Merged } from '../merge.ts'
import { mergeThree } from '../merge.ts'

/** Marks and tasks of both by their ids. The plan as one saw it is one thing: half of one day and half of another would be none. */
export function mergePlans<Body extends PlanMarks>(copies: Copies<Body>): Merged<Body> {
  return mergeThree(copies, new Set(['seen']))
}
