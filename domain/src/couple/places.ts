import type { Located } from '../claims/distance.ts'
import type { Program } from '../claims/program.ts'
import type { ProgramId } from '../units.ts'
import { kilometresBetween } from '../claims/distance.ts'
import { madeOnce } from '../once.ts'

/** A place two people can share: what both can reach from a home in its city. */
export interface Place {
  readonly city: string
  readonly state: string
}

/** The places of two lists of programs. */
export interface Places {
  readonly all: readonly Place[]
  /** Index of the place of a program; absent where the other has none within reach, or where it stands is not known. */
  readonly of: ReadonlyMap<ProgramId, number>
}

interface City extends Place {
  readonly at: Located | undefined
  readonly programs: readonly Program[]
}

/**
 * Groups the programs of two people into places: the cities with most programs of either are centres, largest first, and every program
 * belongs to the nearest centre within reach. So two programs of one place are each within reach of a home in its city, and no program
 * stands in two. Programs whose coordinates are unknown are with those of the same city and state.
 */
export function sharedPlaces(ofOne: readonly Program[], ofOther: readonly Program[], reachKm: number): Places {
  const cities = citiesOf([...ofOne, ...ofOther])
  const centres: City[] = []
  for (const city of cities) if (nearest(city, centres, reachKm) === undefined) centres.push(city)
  const centreOf = new Map<ProgramId, City>()
  for (const city of cities) {
    const centre = nearest(city, centres, reachKm)
    if (centre !== undefined) for (const { id } of city.programs) centreOf.set(id, centre)
  }
  const centresOf = (programs: readonly Program[]): ReadonlySet<City> =>
    new Set(programs.flatMap(({ id }) => centreOf.get(id) ?? []))
  const [one, other] = [centresOf(ofOne), centresOf(ofOther)]
  const shared = centres.filter((centre) => one.has(centre) && other.has(centre))
  const index = new Map(shared.map((centre, g) => [centre, g] as const))
  const of = new Map<ProgramId, number>()
  for (const [id, centre] of centreOf) {
    const g = index.get(centre)
    if (g !== undefined) of.set(id, g)
  }
  return { all: shared.map(({ city, state }) => ({ city, state })), of }
}

/** Cities by how many of the programs stand there, most first; a program whose city is unknown stands nowhere. */
function citiesOf(programs: readonly Program[]): readonly City[] {
  const known = new Map<string, Place & { readonly programs: Program[] }>()
  for (const program of programs) {
    if (program.city === '') continue
    const { city, state } = program
    madeOnce(known, `${state} ${city.toLowerCase()}`, () => ({ city, state, programs: [] })).programs.push(program)
  }
  return [...known.entries()]
    .toSorted(([a, one], [b, other]) => other.programs.length - one.programs.length || (a < b ? -1 : 1))
    .map(([, there]) => ({ ...there, at: locationOf(there.programs) }))
}

function locationOf(programs: readonly Program[]): Located | undefined {
  for (const { latitude, longitude } of programs) {
    if (latitude !== undefined && longitude !== undefined) return { latitude, longitude }
  }
  return undefined
}

function nearest(city: City, centres: readonly City[], reachKm: number): City | undefined {
  let best: City | undefined
  let least = reachKm
  for (const centre of centres) {
    const distance = centre === city ? 0 : centre.at && city.at ? kilometresBetween(centre.at, city.at) : Number.POSITIVE_INFINITY
    if (distance > least) continue
    best = centre
    least = distance
  }
  return best
}
