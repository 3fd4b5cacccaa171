import type { Program } from '#domain'

/** `Cleveland, OH` */
export function placeOf({ city, state }: Pick<Program, 'city' | 'state'>): string {
  return `${city}, ${state}`
}
