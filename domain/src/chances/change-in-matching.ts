import { drawnChanceOfMatching } from './chance-of-matching.ts'
import type { Chances, PlannedApplication } from './chances.ts'
import type { ChanceChange } from './drawn-chance.ts'
import { changeBetween, firstOrThen } from './drawn-chance.ts'

/** One list under one set of chances. */
export interface Run {
  readonly chances: Chances
  readonly picks: readonly PlannedApplication[]
}

/** What a change is worth: the chance of matching after it minus the chance before. Both runs must come from the same seed. */
export function changeInMatching(before: Run, after: Run): ChanceChange {
  return changeBetween(drawnChanceOfMatching(before.chances, before.picks), drawnChanceOfMatching(after.chances, after.picks))
}

/** What a second run is worth that begins only where the first brought no place: the chance of a place in either, minus that of the first. */
export function gainOfTryingAgain(first: Run, then: Run): ChanceChange {
  const now = drawnChanceOfMatching(first.chances, first.picks)
  return changeBetween(now, firstOrThen(now, drawnChanceOfMatching(then.chances, then.picks)))
}
