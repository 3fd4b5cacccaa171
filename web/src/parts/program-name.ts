import type { Specialty } from '#domain'
import { lastSeen } from '#domain/claims'
import type { Program } from '#domain/claims'

/** The name without the word that every one of them ends with. */
export function nameOf({ name }: Pick<Program, 'name'>): string {
  return name.replace(/\s+(residency\s+)?program$/i, '')
}

/** `Cleveland, OH · Neurology`: a program of one specialty is not the one next door of another. */
export function whereAndWhat(program: Pick<Program, 'city' | 'state' | 'specialty'>, specialties: readonly Specialty[]): string {
  return `${placeOf(program)} · ${specialties.find(({ id }) => id === program.specialty)?.name ?? program.specialty}`
}

/** `Last seen in 2025`: how old the newest word of a program is. */
export function seenWords(program: Program): string {
  const year = lastSeen(program)
  return year === undefined ? 'Nobody said anything of it yet' : `Last seen in ${year}`
}

/** `Cleveland, OH` */
export function placeOf({ city, state }: Pick<Program, 'city' | 'state'>): string {
  return `${city}, ${state}`
}
