import { allowanceFor } from '../programs/signal-allowance.ts'
import type { SignalLevel } from '../chances/model.ts'
import type { Facts } from '../facts.ts'
import type { Season } from '../season/season.ts'
import type { SpecialtyId } from '../units.ts'

/** Signals of one level that one specialty grants in a season. */
export interface SignalPool {
  readonly specialty: SpecialtyId
  readonly level: Exclude<SignalLevel, 'none'>
  readonly size: number
}

/** Pools of signals the specialties grant; a preliminary track draws on the pools of the specialty it is signalled with. */
export function signalPools(specialties: readonly SpecialtyId[], facts: Facts, season: Season): readonly SignalPool[] {
  const homes = new Set(specialties.map((specialty) => signalHome(specialty, facts)))
  return [...homes].flatMap((specialty) => {
    const allowance = allowanceFor(specialty, { ...facts, match: season.match })
    if (!allowance) return []
    const sizes = [
      { specialty, level: 'gold', size: allowance.gold },
      { specialty, level: 'silver', size: allowance.silver },
      { specialty, level: 'signal', size: allowance.plain },
    ] as const
    return sizes.filter(({ size }) => size > 0)
  })
}

/** The specialty out of whose allowance a program of this one is signalled. */
export function signalHome(specialty: SpecialtyId, facts: Facts): SpecialtyId {
  return facts.specialties.find((known) => known.id === specialty)?.sharesSignalsWith ?? specialty
}
