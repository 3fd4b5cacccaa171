import type { Reason } from '../answer.ts'
import type { Facts } from '../facts.ts'
import type { Person } from '../person/person.ts'
import { sourceOf } from '../answer.ts'

/**
 * That many positions of a chosen specialty begin in the second year and bring a preliminary year along, which has applications
 * and a rank list of its own. A match to the advanced place binds even where no first year is found (NRMP).
 */
export function advancedTracks(person: Person, facts: Facts): readonly Reason[] {
  return person.specialties.flatMap(({ id }) => {
    const specialty = facts.specialties.find((one) => one.id === id)
    if (specialty?.advancedPositions === undefined) return []
    return [
      {
        text: `${specialty.name}: many positions begin in the second year. The first is a preliminary or transitional year with applications of its own, ranked on a supplemental list behind each advanced place; that year alone is not a match. Ask each program whether it is categorical.`,
        direction: 'neutral',
        source: sourceOf(specialty.advancedPositions),
      },
    ]
  })
}
