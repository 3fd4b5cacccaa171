import type { Facts, SignalAllowance } from '../facts.ts'
import type { SpecialtyId } from '../units.ts'

/** The newest signal allowance of a specialty not after a Match; undefined where none was published. */
export function allowanceFor(
  specialty: SpecialtyId,
  { specialties, match }: { readonly specialties: Facts['specialties']; readonly match: number },
): SignalAllowance | undefined {
  return specialties
    .find(({ id }) => id === specialty)
    ?.signals.filter(({ season }) => season <= match)
    .toSorted((a, b) => b.season - a.season)[0]
}
