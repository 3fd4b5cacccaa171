import { normalQuantile } from './normal.ts'

/** How sure a comparison has to be: the chance of a false alarm, two-sided, and the chance of seeing a difference that is there. */
export interface Certainty {
  readonly falseAlarm: number
  readonly power: number
}

/** What most trials and audits ask for. */
export const usualCertainty: Certainty = { falseAlarm: 0.05, power: 0.8 }

/**
 * Observations in each of two independent groups of equal size to tell the shares `before` and `after` apart, rounded up. The normal
 * approximation without continuity correction: Fleiss, Levin, Paik, Statistical Methods for Rates and Proportions (2003), section 4.2;
 * the same formula as power.prop.test of R.
 */
export function sizeForShares(before: number, after: number, { falseAlarm, power }: Certainty = usualCertainty): number {
  if (!(before >= 0 && before <= 1 && after >= 0 && after <= 1))
    throw new RangeError(`sizeForShares requires shares from 0 to 1, got ${before} and ${after}`)
  if (before === after) throw new RangeError(`sizeForShares requires two shares that differ, got ${before} twice`)
  const pooled = Math.sqrt((before + after) * (1 - (before + after) / 2))
  const apart = Math.sqrt(before * (1 - before) + after * (1 - after))
  const width = normalQuantile(1 - falseAlarm / 2) * pooled + normalQuantile(power) * apart
  return Math.ceil((width / (before - after)) ** 2)
}

/**
 * Observations in each of two independent groups of equal size to tell apart two means that differ by `difference` where single values
 * spread by `sd`, rounded up: 2 (z_alpha/2 + z_beta)^2 sd^2 / difference^2. Armitage, Berry, Matthews, Statistical Methods in Medical
 * Research (2002), section 18.3. One or two fewer than the t test asks for.
 */
export function sizeForMeans(difference: number, sd: number, { falseAlarm, power }: Certainty = usualCertainty): number {
  if (!(sd > 0) || !(Math.abs(difference) > 0))
    throw new RangeError(`sizeForMeans requires a difference and a spread above 0, got ${difference} and ${sd}`)
  const width = normalQuantile(1 - falseAlarm / 2) + normalQuantile(power)
  return Math.ceil(2 * ((width * sd) / difference) ** 2)
}
