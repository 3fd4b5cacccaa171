import type { Program } from '../claims/program.ts'
import type { NamedProgram } from '../claims/named-program.ts'
import { namedProgram } from '../claims/named-program.ts'
import type { Case } from '../person/case.ts'
import { dayText } from '../say/day.ts'
import type { IsoDate, ProgramId, SpecialtyId } from '../units.ts'

/** A program at which the place can be. */
export interface ArrivalPlace extends NamedProgram {
  readonly program: ProgramId
  readonly specialty?: SpecialtyId
}

/** Where the place is: known, to be told on Match Day, or to be asked for. */
export type Whereabouts =
  | { readonly kind: 'known'; readonly place: ArrivalPlace }
  | { readonly kind: 'not told yet'; readonly text: string }
  /** `ranked`: the programs on the rank list that was noted, first choice first; empty where none was. */
  | { readonly kind: 'needs'; readonly ask: string; readonly why: string; readonly ranked: readonly ArrivalPlace[] }

/** Reads where the place is from what is noted of the season; Monday tells that there is one, Match Day which. */
export function readWhereabouts(
  { person, facts, today }: Pick<Case, 'person' | 'facts' | 'today'>,
  matchDay: IsoDate,
): Whereabouts {
  const programs = new Map(facts.programs.map((program) => [program.id, program]))
  const { place, applications } = person.season
  if (place !== undefined) return { kind: 'known', place: placeOf(place, programs) }
  if (today < matchDay) return { kind: 'not told yet', text: `You learn where on ${dayText(matchDay)}.` }
  return {
    kind: 'needs',
    ask: 'Where did you match?',
    why: 'The state decides on the training licence, and the program on the visa.',
    ranked: applications
      .filter(({ rank }) => rank !== undefined)
      .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
      .map(({ program }) => placeOf(program, programs)),
  }
}

function placeOf(program: ProgramId, programs: ReadonlyMap<ProgramId, Program>): ArrivalPlace {
  const known = programs.get(program)
  return { program, ...namedProgram(program, known), ...(known === undefined ? {} : { specialty: known.specialty }) }
}
