import type { Program } from '../claims/program.ts'
import { nameWords } from '../claims/name-score.ts'
import type { ProgramId } from '../units.ts'

/** Which programs some words can mean: one for certain, several to choose from, or none. */
export type NamedProgram =
  | { readonly kind: 'certain'; readonly program: Program }
  | { readonly kind: 'ask'; readonly programs: readonly Program[] }
  | { readonly kind: 'too many'; readonly count: number }
  | { readonly kind: 'none' }

/** More than anybody reads to choose from. Ours. */
const mostAsked = 8

/**
 * Programs by words of their name, institution, city or state, or by their number: every word has to begin a word of theirs. Those the
 * applicant applied to come first, and decide alone where one of them fits.
 */
export function programsNamed(
  words: string,
  { programs, own }: { readonly programs: readonly Program[]; readonly own: ReadonlySet<ProgramId> },
): NamedProgram {
  const number = /(?:^|\s)(\d{10}|x-[a-z0-9-]+)(?:\s|$)/.exec(words)?.[1]
  const numbered = programs.find(({ id }) => id === number)
  if (numbered) return { kind: 'certain', program: numbered }
  const asked = nameWords(words).all
  const fitting = asked.length === 0 ? [] : programs.filter((program) => fits(asked, program))
  const owned = fitting.filter(({ id }) => own.has(id))
  const found = owned.length > 0 ? owned : fitting
  const [only] = found
  if (only === undefined) return { kind: 'none' }
  if (found.length === 1) return { kind: 'certain', program: only }
  return found.length > mostAsked ? { kind: 'too many', count: found.length } : { kind: 'ask', programs: found }
}

function fits(asked: readonly string[], { name, institution = '', city, state, specialty }: Program): boolean {
  const { all } = nameWords(`${name} ${institution} ${city} ${state} ${specialty.replaceAll('-', ' ')}`)
  return asked.every((word) => all.some((one) => one.startsWith(word)))
}
