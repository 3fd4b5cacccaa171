import { drawnChanceOfMatching } from './chance-of-matching.ts'
import type { Chances, PlannedApplication } from './chances.ts'
import type { ChanceChange } from './drawn-chance.ts'
import { changeBetween } from './drawn-chance.ts'

/** One list under one set of chances. */
export interface Run {
  readonly chances: Chances
  readonly picks: readonly PlannedApplication[]
}

/** What a change is worth: the chance of matching after it minus the chance before. Both runs must come from the same seed. */
export function changeInMatching(before: Run, after: Run): ChanceChange {
  return changeBetween(drawnChanceOfMatching(before.chances, before.picks), drawnChanceOfMatching(after.chances, after.picks))
}
