import { createRandom } from '#engine/numbers'
import type { PublishedGroup } from '#engine/ranks'
import { rankedGroup } from '#engine/ranks'
import type { Chain, Foretold } from '../chances/fit-ranks.ts'
import { asVector, toParameters } from '../chances/fit-ranks.ts'
import { printCohort, sizeOf } from '../chances/simulate-group.ts'
import { cholesky } from '../statistics/linear.ts'

/** One printed figure of a left-out specialty among those that would be printed of samples as large, were the others right about it. */
export interface ForetoldPrint {
  readonly specialty: string
  readonly figure: string
  /** Shares of the drawn prints below it, and not above it: apart where the same figure is drawn again and again. */
  readonly below: number
  readonly upTo: number
}

interface Foretelling {
  readonly target: { readonly id: string; readonly group: PublishedGroup }
  readonly heldOut: { readonly fromOthers: Pick<Foretold, 'mean' | 'covariance'> }
  readonly chain: Chain
}

/** Everything a specialty prints of ranks, among what was foretold of it: its parameters drawn with their errors, then a sample, printed. */
export function foretoldPrints(
  { target, heldOut, chain }: Foretelling,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): readonly ForetoldPrint[] {
  const random = createRandom(seed)
  const { mean, covariance } = heldOut.fromOthers
  const lower = cholesky(covariance)
  const drawn = Array.from({ length: draws }, () => {
    const luck = mean.map(() => random.normal())
    const vector = asVector(mean.map((value, i) => lower[i]!.reduce((sum, one, j) => sum + one * luck[j]!, value)))
    return figuresOf(printCohort(rankedGroup(toParameters(vector, chain)), sizeOf(target.group), random))
  })
  return Object.entries(figuresOf(target.group)).map(([figure, printed]) => {
    const share = (holds: (value: number) => boolean): number => drawn.filter((one) => holds(one[figure]!)).length / draws
    return {
      specialty: target.id,
      figure,
      below: share((value) => value < printed),
      upTo: share((value) => value <= printed),
    }
  })
}

/** How far the band in which `held` of all draws lie holds a print: 1 or 0, or a part where draws equal to it lie on both sides of an end. */
export function heldBy({ below, upTo }: Pick<ForetoldPrint, 'below' | 'upTo'>, held: number): number {
  const [low, high] = [(1 - held) / 2, (1 + held) / 2]
  if (upTo === below) return below >= low && below <= high ? 1 : 0
  return Math.max(0, Math.min(high, upTo) - Math.max(low, below)) / (upTo - below)
}

function figuresOf({ matchedTotal, notMatchedTotal, matched, notMatched }: PublishedGroup): Readonly<Record<string, number>> {
  const rate = { 'match rate': matchedTotal / (matchedTotal + notMatchedTotal) }
  if (matched === undefined || notMatched === undefined) return rate
  const ranks = Object.entries({ matched, 'not matched': notMatched }).flatMap(([side, { q1, median, q3, mean }]) => [
    [`first quartile of ranks, ${side}`, q1] as const,
    [`median of ranks, ${side}`, median] as const,
    [`third quartile of ranks, ${side}`, q3] as const,
    [`mean of ranks, ${side}`, mean] as const,
  ])
  return { ...rate, ...Object.fromEntries(ranks) }
}
