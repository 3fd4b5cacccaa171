import type { Specialty } from '#domain'
import { lastSeen } from '#domain/claims'
import type { Program } from '#domain/claims'

/** The name without the word that every one of them ends with. */
export function nameOf({ name }: Pick<Program, 'name'>): string {
  return name.replace(/\s+(residency\s+)?program$/i, '')
}

type Placed = Pick<Program, 'city' | 'state' | 'specialty'>

/** `Cleveland, OH · Internal Medicine`: a program of one specialty is not the one next door of another. */
export function whereAndWhat(program: Placed, specialties: readonly Specialty[]): string {
  return `${placeOf(program)} · ${specialtyName(program, specialties)}`
}

/** `Cleveland, OH · IM`: initials where the name has several words. */
export function whereAndWhatShort(program: Placed, specialties: readonly Specialty[]): string {
  const words = specialtyName(program, specialties)
    .split(/[\s/-]+/)
    .filter((word) => /^[A-Z]/.test(word))
  return `${placeOf(program)} · ${words.length === 1 ? words.join('') : words.map((word) => word[0]).join('')}`
}

function specialtyName({ specialty }: Placed, specialties: readonly Specialty[]): string {
  return specialties.find(({ id }) => id === specialty)?.name ?? specialty
}

/** `Last seen in 2025`: how old the newest word of a program is. */
export function seenWords(program: Program): string {
  const year = lastSeen(program)
  return year === undefined ? 'Nobody said anything of it yet' : `Last seen in ${year}`
}

/** `Cleveland, OH`; the state alone where the city is unknown. */
export function placeOf({ city, state }: Pick<Program, 'city' | 'state'>): string {
  return city === '' ? state : `${city}, ${state}`
}
