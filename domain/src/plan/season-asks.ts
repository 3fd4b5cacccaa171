import type { Question } from '../answer.ts'
import { uniqueBy } from '#engine/keys'

/** Fields that decide for which Match everything is said. */
const deciding: ReadonlySet<string> = new Set(['season.target', 'previousMatches'])

/** Questions in two: those that decide for which Match everything is said, so that they are read before it, and the others. */
export function partAsks(asks: readonly Question[]): {
  readonly first: readonly Question[]
  readonly others: readonly Question[]
} {
  return { first: asks.filter(({ field }) => deciding.has(field)), others: asks.filter(({ field }) => !deciding.has(field)) }
}

interface Asking {
  readonly asks?: readonly Question[]
}

/** Questions about the person from every step of the line, each once: those of the plan first, which has what decides before what sharpens. */
export function asksInOrder(advised: {
  readonly plan: Asking
  readonly exams: Asking
  readonly candidates?: Asking
  readonly chances?: Asking
}): readonly Question[] {
  const { plan, exams, candidates, chances } = advised
  return uniqueBy(
    [plan, exams, candidates, chances].flatMap((part) => part?.asks ?? []),
    ({ field }) => field,
  )
}
