import type { ProgramId } from '../units.ts'
import type { Program } from './program.ts'

/** How a program is named to a person, and where it is. */
export interface NamedProgram {
  readonly name: string
  /** City and state; empty where neither is known. */
  readonly place: string
}

/** By the directory; one that is not in it keeps its number for a name. */
export function namedProgram(id: ProgramId, known: Pick<Program, 'name' | 'city' | 'state'> | undefined): NamedProgram {
  return known === undefined
    ? { name: `Program ${id}`, place: '' }
    : { name: known.name, place: [known.city, known.state].filter(Boolean).join(', ') }
}
