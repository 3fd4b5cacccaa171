import { onlyNamed } from './polarity/doing.ts'
import { negation, negationBehind } from './polarity/negation.ts'
import { attended, doneToWriter, hearsay, others, othersInSentence } from './polarity/other-people.ts'
import type { Claim, Reader, Scope } from './polarity/scope.ts'
import { condition, generalTruth, ongoing, wish } from './polarity/wish.ts'
import type { Token } from './tokenise.ts'

export type { Claim } from './polarity/scope.ts'

export interface PolarityReading {
  /** The claim made by words `named` of the text that was read. */
  readonly claimOf: (named: readonly number[]) => Claim
}

/** Reads a text once; then answers for any words in it. Prose has to say that something was done; a title does not. */
export function readPolarity(tokens: readonly Token[], isProse = true): PolarityReading {
  const scopes = tokens.flatMap((_, index) => scopesAt(tokens, index)).filter((scope) => isProse || scope.claim !== 'only named')
  const order: readonly Claim[] = ['negated', 'hypothetical', 'of others', 'only named', 'in progress']
  return {
    claimOf(named) {
      const covering = scopes.filter(
        (scope) => !named.includes(scope.trigger) && named.some((at) => at >= scope.from && at <= scope.to),
      )
      return order.find((claim) => covering.some((scope) => scope.claim === claim)) ?? 'done'
    },
  }
}

function scopesAt(tokens: readonly Token[], at: number): readonly Scope[] {
  const readers: readonly Reader[] = [
    negation,
    negationBehind,
    wish,
    condition,
    others,
    othersInSentence,
    hearsay,
    attended,
    doneToWriter,
    generalTruth,
    onlyNamed,
    ongoing,
  ]
  return readers.map((read) => read(tokens, at)).filter((scope) => scope !== undefined)
}
