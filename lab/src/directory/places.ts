import type { Program } from '#domain/claims'

/** Gives every program the coordinates of its city, known from any other program there; an unknown city has none. */
export function withPlaces(programs: readonly Program[]): readonly Program[] {
  const places = new Map<string, { readonly latitude: number; readonly longitude: number }>()
  for (const program of programs) {
    const { latitude, longitude } = program
    if (latitude !== undefined && longitude !== undefined) places.set(cityOf(program), { latitude, longitude })
  }
  return programs.map((program) => ({ ...program, ...places.get(cityOf(program)) }))
}

function cityOf({ city, state }: Program): string {
  return `${city.toLowerCase()}|${state}`
}
