import type { Person } from '../person/person.ts'
import type { WeightName } from '../person/profile.ts'
import type { ProgramId } from '../units.ts'
import type { ListQuestion } from '../list/question.ts'
import { choosePicks } from '../list/choose-picks.ts'
import { valuesOf } from '../choices.ts'

/** What becomes of the list when one weight moves and all else stays, at the same length. */
export interface WeightEffect {
  readonly weight: WeightName
  readonly change: 'a fifth more' | 'a fifth less' | 'left out'
  readonly enters: readonly ProgramId[]
  readonly leaves: readonly ProgramId[]
  /** Change in the value of the list by the moved weights, from -1 to 1. */
  readonly value: number
}

const changes = [
  { change: 'a fifth more', factor: 1.2 },
  { change: 'a fifth less', factor: 0.8 },
  { change: 'left out', factor: 0 },
] as const

/**
 * How much the list hangs on each weight: the programs that enter and leave when it grows or shrinks by a fifth, and when
 * it is left out. Weights of zero or that are no numbers are passed over.
 */
export function moveWeights(question: ListQuestion): readonly WeightEffect[] {
  const base = choosePicks(question)
  const length = base.ceiling.applications
  const before = base.picks.map(({ program }) => program)
  return valuesOf('weight').flatMap((weight) => {
    const now = question.person.preferences.weights?.[weight]
    if (now === undefined || !(now > 0) || !Number.isFinite(now)) return []
    return changes.map(({ change, factor }): WeightEffect => {
      const moved = choosePicks({ ...question, person: withWeight(question.person, weight, now * factor) }, length)
      const after = moved.picks.map(({ program }) => program)
      return {
        weight,
        change,
        enters: missingFrom(before, after),
        leaves: missingFrom(after, before),
        value: moved.solution.value - base.solution.value,
      }
    })
  })
}

function withWeight(person: Person, weight: WeightName, value: number): Person {
  const { preferences } = person
  return { ...person, preferences: { ...preferences, weights: { ...preferences.weights, [weight]: value } } }
}

/** Those of `all` that `some` lacks. */
function missingFrom(some: readonly ProgramId[], all: readonly ProgramId[]): readonly ProgramId[] {
  const known = new Set(some)
  return all.filter((program) => !known.has(program))
}
