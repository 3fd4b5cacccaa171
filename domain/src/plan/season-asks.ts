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

/** What can open a visa that is closed, before which nothing else is worth asking. */
const opening: ReadonlySet<string> = new Set(['visa.onFirstDay'])

/** Questions about the person from every step of the line, each once: those of the plan first, which has what decides before what sharpens. */
export function asksInOrder(advised: {
  readonly plan: Asking
  readonly exams: Asking
  readonly candidates?: Asking
  readonly chances?: Asking
}): readonly Question[] {
  const { plan, exams, candidates, chances } = advised
  const all = [plan, exams, candidates, chances].flatMap((part) => part?.asks ?? [])
  return uniqueBy(
    all.toSorted((a, b) => Number(opening.has(b.field)) - Number(opening.has(a.field))),
    ({ field }) => field,
  )
}
