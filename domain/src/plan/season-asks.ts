import type { Question } from '../answer.ts'

/** Fields that decide for which Match everything is said. */
const deciding: ReadonlySet<string> = new Set(['season.target', 'previousMatches'])

/** Questions in two: those that decide for which Match everything is said, so that they are read before it, and the others. */
export function partAsks(asks: readonly Question[]): {
  readonly first: readonly Question[]
  readonly others: readonly Question[]
} {
  return { first: asks.filter(({ field }) => deciding.has(field)), others: asks.filter(({ field }) => !deciding.has(field)) }
}
