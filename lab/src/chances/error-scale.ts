import { rankedGroup } from '#engine/ranks'
import { varianceOf } from './covariance.ts'
import type { Chain, Foretold } from './fit-ranks.ts'
import { toParameters } from './fit-ranks.ts'
import type { PublishedGroup } from '#engine/ranks'

/** A match rate foretold by relatives beside the published one, as shares. */
export interface Foretelling {
  readonly id: string
  readonly miss: number
  /** Standard errors: of what relatives leave open, and of the published rate. */
  readonly byRelatives: number
  readonly bySampling: number
}

export function foretelling(
  { id, group }: { readonly id: string; readonly group: PublishedGroup },
  { mean, covariance }: Foretold,
  chain: Chain,
): Foretelling {
  const listed = group.matchedTotal + group.notMatchedTotal
  const published = (group.matchedTotal + 0.5) / (listed + 1)
  const foretold = rankedGroup(toParameters(mean, chain)).matchRate
  return {
    id,
    miss: foretold - group.matchedTotal / listed,
    byRelatives: Math.sqrt(varianceOf((parameters) => rankedGroup(parameters).matchRate, { vector: mean, covariance, chain })),
    bySampling: Math.sqrt((published * (1 - published)) / listed),
  }
}

/** How sure one is, before looking, that relatives err as much as they say: within a factor of two, two times in three. */
const priorSpread = Math.log(2)

/**
 * By what factor relatives err less, or more, than they say, from how far they missed the published rates: the most likely one. With one
 * specialty left out it is what the others say of it.
 */
export function errorScale(all: readonly Foretelling[], leftOut?: string): number {
  const told = all.filter(({ id }) => id !== leftOut)
  const logLikelihood = (scale: number): number =>
    told.reduce(
      (sum, { miss, byRelatives, bySampling }) => {
        const variance = (scale * byRelatives) ** 2 + bySampling ** 2
        return sum - Math.log(variance) / 2 - miss ** 2 / (2 * variance)
      },
      -(Math.log(scale) ** 2) / (2 * priorSpread ** 2),
    )
  const scales = Array.from({ length: 181 }, (_, i) => 0.2 + i / 100)
  return scales.reduce((best, scale) => (logLikelihood(scale) > logLikelihood(best) ? scale : best))
}

/** The same prediction with errors as large as they have shown to be. */
export function scaled(foretold: Foretold, scale: number): Foretold {
  return { ...foretold, covariance: foretold.covariance.map((row) => row.map((value) => value * scale * scale)) }
}
