import type { Specialty, SpecialtyId } from '#domain'
import type { Program } from '#domain/claims'
import { loadPrograms, loadSpecialties } from '#facts'
import { FactNotHere, readFact } from './facts-files.ts'

/** Every program that can be read here and now, of whatever specialty. */
export interface Directory {
  readonly specialties: readonly Specialty[]
  readonly programs: readonly Program[]
  /** Specialties whose programs are not on this device and cannot be fetched now. */
  readonly missing: readonly Specialty[]
}

let whole: Directory | undefined

/**
 * Of every specialty, or of one alone. Rejects only where not even the names of the specialties are there. What was missing is tried
 * again the next time.
 */
export async function readDirectory(only?: SpecialtyId): Promise<Directory> {
  if (whole && only === undefined) return whole
  const all = await loadSpecialties(readFact)
  const specialties = only === undefined ? all : all.filter(({ id }) => id === only)
  const found = await Promise.all(specialties.map(programsOf))
  const directory: Directory = {
    specialties,
    programs: found.flatMap((programs) => programs ?? []),
    missing: specialties.filter((_, at) => found[at] === undefined),
  }
  if (only === undefined && directory.missing.length === 0) whole = directory
  return directory
}

async function programsOf({ id }: Specialty): Promise<readonly Program[] | undefined> {
  try {
    return await loadPrograms(readFact, id)
  } catch (error) {
    if (error instanceof FactNotHere) return undefined
    throw error
  }
}
