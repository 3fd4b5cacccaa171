import type { Specialty } from '#domain'
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

/** Rejects only where not even the names of the specialties are there. What was missing is tried again the next time. */
export async function readDirectory(): Promise<Directory> {
  if (whole) return whole
  const specialties = await loadSpecialties(readFact)
  const found = await Promise.all(specialties.map(programsOf))
  const directory: Directory = {
    specialties,
    programs: found.flatMap((programs) => programs ?? []),
    missing: specialties.filter((_, at) => found[at] === undefined),
  }
  if (directory.missing.length === 0) whole = directory
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
