import type { Half } from './joint-outcome.ts'
import { chanceByPlace, chanceSomewhere } from './joint-outcome.ts'

/** What the two outcomes besides both in one place are worth to a couple, 0 to 1, beside 1 for that. */
export interface Worth {
  readonly apart: number
  readonly alone: number
}

/**
 * What it adds for the couple that one of them matches at each place, given the other's list, and last what it adds anywhere else: with
 * P the chance of the other to match at all and P_g to match at the place, P_g + max(apart, alone) (P - P_g) + alone (1 - P), less the
 * alone P that the other has without. It is how each half's list is chosen in turn.
 */
export function worthByPlace(other: Half, { apart, alone }: Worth): Float64Array {
  const at = chanceByPlace(other)
  const any = chanceSomewhere(other)
  const beside = Math.max(apart, alone)
  return Float64Array.from({ length: other.places + 1 }, (_, g) => {
    const here = g < other.places ? at[g] : 0
    return here + beside * (any - here) + alone * (1 - any) - alone * any
  })
}
