import { namedProgram } from '../claims/named-program.ts'
import type { Choice } from '../choices.ts'
import { valuesOf, wordsFor } from '../choices.ts'
import type { Case } from '../person/case.ts'
import { dayText } from '../say/day.ts'
import type { ProgramId, SpecialtyId } from '../units.ts'

/** One application in SOAP as the season log has it. */
export interface SoapSent {
  readonly program: ProgramId
  readonly name: string
  /** City and state. */
  readonly place: string
  readonly specialty?: SpecialtyId
  readonly word: Choice<'soapWord'>
  /** What happened, with its day. */
  readonly text: string
}

/** The applications sent in SOAP, those that need an answer first. */
export function soapSent({ person, facts }: Pick<Case, 'person' | 'facts'>): readonly SoapSent[] {
  const order = valuesOf('soapWord')
  const programs = new Map(facts.programs.map((program) => [program.id, program]))
  return person.season.soap
    .map(({ program, word, on }): SoapSent => {
      const known = programs.get(program)
      return {
        program,
        ...namedProgram(program, known),
        ...(known === undefined ? {} : { specialty: known.specialty }),
        word,
        text: on === undefined ? wordsFor('soapWord', word) : `${wordsFor('soapWord', word)}, ${dayText(on)}`,
      }
    })
    .toSorted((a, b) => order.indexOf(a.word) - order.indexOf(b.word))
}
