import type { Chain } from '../../src/chances/fit-ranks.ts'

/** A typical list of programs of one kind, and the interviews nobody goes beyond: invented. */
export const chain: Chain = {
  list: {
    weight: Float64Array.of(1),
    programs: Float64Array.of(400),
    rate: Float64Array.of(-3.6),
    error: Float64Array.of(0.8),
    yields: Float64Array.of(1),
    size: 90,
    signalEffect: 1.6,
    shareSignalled: 0.1,
  },
  capacity: 40,
}
