import { entryFor, itemAt } from '#engine/keys'
import type { Band } from '../answer.ts'
import type { Chances, PlannedApplication } from '../chances/chances.ts'
import { hasNumber } from '../chances/chances.ts'
import { bandOfChance, drawnFrom } from '../chances/drawn-chance.ts'
import { endingsOf } from '../chances/endings.ts'

/** Where a rank order list would end, place by place, and how often at none of them. */
export interface PlaceChances {
  /** In the order of the list; undefined where no number can be said of the program. */
  readonly byPlace: readonly (Band | undefined)[]
  /** Matched somewhere on the list; undefined where no place has a number. */
  readonly anywhere: Band | undefined
}

/**
 * The chance to end at each place is the chance that no place before it would take the applicant and this one would, at each node of
 * what is not known of them: E[prod over earlier places exp(-e) x (1 - exp(-e here))]. The places and "nowhere" sum to one.
 */
export function placeChances(chances: Chances, order: readonly PlannedApplication[]): PlaceChances {
  const counted = order.filter((one) => isCounted(chances, one))
  if (counted.length === 0) return { byPlace: order.map(() => undefined), anywhere: undefined }
  const runs = endingsOf(chances, counted).map(({ weight, byProgram }) =>
    ended(
      weight,
      counted.map(({ program }) => entryFor(byProgram, program)),
    ),
  )
  const bandAt = (at: number): Band => bandOfChance(drawnFrom(runs.map((run) => itemAt(run, at))))
  const places = new Map(counted.map(({ program }, at) => [program, bandAt(at)]))
  return { byPlace: order.map(({ program }) => places.get(program)), anywhere: bandAt(counted.length) }
}

function isCounted({ byProgram, bySpecialty }: Chances, { program, signal }: PlannedApplication): boolean {
  const chance = byProgram.get(program)
  const specialty = chance && bySpecialty.get(chance.specialty)
  return chance?.invitationAtNodes(signal) !== undefined && specialty !== undefined && hasNumber(specialty.evidence)
}

/** Chance of each place, and last of any of them. */
function ended(weight: Float64Array, exponents: readonly Float64Array[]): readonly number[] {
  const left = weight.slice()
  const here = exponents.map((exponent) => {
    let chance = 0
    exponent.forEach((e, m) => {
      const gone = itemAt(left, m) * -Math.expm1(-e)
      chance += gone
      left[m] = itemAt(left, m) - gone
    })
    return chance
  })
  return [...here, here.reduce((sum, chance) => sum + chance, 0)]
}
