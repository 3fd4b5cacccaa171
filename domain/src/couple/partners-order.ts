import { namedProgram } from '../claims/named-program.ts'
import type { Case } from '../person/case.ts'
import { usableVisas } from '../track/usable-visas.ts'
import type { ProgramId } from '../units.ts'
import type { RankedProgram } from './joint-rows.ts'

/** The rank list of the other one, and what was left out of it. */
export interface PartnersOrder {
  readonly partner: string
  readonly order: readonly RankedProgram[]
  /** Places at programs whose visas they cannot use. */
  readonly held: readonly string[]
  /** Places at programs of specialties they do not apply in. */
  readonly strays: readonly string[]
}

/** From their own file and what was noted beside it, or from what the applicant says of them. */
export function partnersOrder({ person, facts }: Case, other: Case): PartnersOrder {
  const own = other.person.season.applications
    .flatMap(({ program, rank }) => (rank === undefined ? [] : [{ program, rank }]))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ program }) => program)
  const ids = [...new Set(own.length > 0 ? own : (person.partner?.ranks ?? []))]
  const programs = new Map(facts.programs.map((program) => [program.id, program]))
  const theirs = new Set(other.person.specialties.map(({ id }) => id))
  const hasVisa = usableVisas(other)
  const isStray = (id: ProgramId): boolean => {
    const program = programs.get(id)
    return program !== undefined && !theirs.has(program.specialty)
  }
  const nameOf = (id: ProgramId): string => namedProgram(id, programs.get(id)).name
  return {
    partner: other.person.name ?? 'your partner',
    order: ids
      .filter((id) => !isStray(id) && hasVisa(id))
      .map((program, at) => ({ program, ...namedProgram(program, programs.get(program)), rank: at + 1 })),
    held: ids.filter((id) => !isStray(id) && !hasVisa(id)).map(nameOf),
    strays: ids.filter(isStray).map(nameOf),
  }
}

/** What of the partner's list is not in the rows, and why. */
export function leftOutNotes({ partner, held, strays }: Omit<PartnersOrder, 'order'>): readonly string[] {
  return [
    ...(held.length === 0
      ? []
      : [
          `Left out for ${partner}, as no visa there can be used as far as is known: ${held.join(', ')}. A place in their own file counts once a program says otherwise in writing.`,
        ]),
    ...(strays.length === 0
      ? []
      : [
          `Left out for ${partner}, as not of a specialty ${partner} applies in: ${strays.join(', ')}. Check the numbers; who applies in two specialties says so in a profile of their own.`,
        ]),
  ]
}
