import type { Program } from '#domain/claims'

/** The name without the word that every one of them ends with. */
export function nameOf({ name }: Pick<Program, 'name'>): string {
  return name.replace(/\s+(residency\s+)?program$/i, '')
}

/** `Cleveland, OH` */
export function placeOf({ city, state }: Pick<Program, 'city' | 'state'>): string {
  return `${city}, ${state}`
}
