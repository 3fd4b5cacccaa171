import type { Program } from '../claims/program.ts'
import type { UsableVisas } from '../programs/sponsorship.ts'
import type { ChanceModel } from './model.ts'
import { sponsorshipRate } from '../programs/sponsorship.ts'

/** What is left of a chance where a share of the doors is open and the others are all but closed. */
export function openFactor(open: number, closedGate: number): number {
  return open + (1 - open) * closedGate
}

/** What the stance of a program leaves of the chance of somebody who could use these visas; an unknown one is worth its base rate. */
export function doorOf(
  program: Pick<Program, 'specialty' | 'claims'>,
  usable: UsableVisas,
  { sponsorship, closedGate }: Pick<ChanceModel, 'sponsorship' | 'closedGate'>,
): number {
  return openFactor(sponsorshipRate(program, usable, sponsorship).share, closedGate.value)
}
