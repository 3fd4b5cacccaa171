import type { ListedProgram } from '../list/list.ts'
import type { Couple } from './couple.ts'

/** One row of the two rank lists; on one side it may hold nobody, which is how a match of one alone is ranked. */
export interface RankedPair {
  readonly kind: 'together' | 'apart' | 'alone'
  readonly you?: ListedProgram
  readonly partner?: ListedProgram
}

/**
 * Both rank lists row by row, equally long: pairs in one place first, then every other pair, then each alone, as far as they are ranked.
 * Within each, what both like best comes first, never what is likelier: the Match rewards no other order.
 */
export function rankPairs(
  { places, partner, ranked }: Pick<Couple, 'places' | 'partner' | 'ranked'>,
  yours: readonly ListedProgram[],
): readonly RankedPair[] {
  const theirs = partner.list.picks
  const together = places.flatMap((place) => pairsOf(place.yours, place.partners, 'together'))
  const shared = new Set(together.map(({ you, partner: other }) => `${you?.program} ${other?.program}`))
  const apart = pairsOf(yours, theirs, 'apart').filter(
    ({ you, partner: other }) => !shared.has(`${you?.program} ${other?.program}`),
  )
  return [
    ...byFit(together),
    ...(ranked.apart ? byFit(apart) : []),
    ...(ranked.alone
      ? byFit(
          byTurns(
            yours.map((you): RankedPair => ({ kind: 'alone', you })),
            theirs.map((other): RankedPair => ({ kind: 'alone', partner: other })),
          ),
        )
      : []),
  ]
}

function pairsOf(
  yours: readonly ListedProgram[],
  theirs: readonly ListedProgram[],
  kind: 'together' | 'apart',
): readonly RankedPair[] {
  return yours.flatMap((you) => theirs.map((partner): RankedPair => ({ kind, you, partner })))
}

function byTurns(yours: readonly RankedPair[], theirs: readonly RankedPair[]): readonly RankedPair[] {
  return Array.from({ length: Math.max(yours.length, theirs.length) }, (_, at) => [
    ...yours.slice(at, at + 1),
    ...theirs.slice(at, at + 1),
  ]).flat()
}

function byFit(pairs: readonly RankedPair[]): readonly RankedPair[] {
  const fit = ({ you, partner }: RankedPair): number => (you?.fit ?? 1) * (partner?.fit ?? 1)
  return pairs.toSorted((a, b) => fit(b) - fit(a))
}
