import type { TypicalList } from '#engine/ranks'
import { centreOfRates } from '#engine/ranks'
import type { ChanceModel, SpecialtyModel, TypicalModel } from './model.ts'

/** How the rates of one specialty stand some seasons after they were printed. */
export interface Aged {
  /** Share of a program's distance from the centre that is left. */
  readonly kept: number
  /** Log-odds towards which rates drift: the mean rate of a typical list stays what it was. */
  readonly centre: number
  /** Variance, in log-odds, that the seasons have added. */
  readonly added: number
}

/** Ages the rates of a specialty by `seasons`, with `keptASeason` of each distance left after one. */
export function ageRates({ strata, spreadOfRates }: TypicalModel, keptASeason: number, seasons: number): Aged {
  const kept = keptASeason ** Math.max(0, seasons)
  const weight = Float64Array.from(strata, (stratum) => stratum.weight)
  const rate = Float64Array.from(strata, (stratum) => stratum.rate)
  return { kept, centre: centreOfRates({ weight, rate }, kept), added: (1 - kept * kept) * spreadOfRates * spreadOfRates }
}

/** Log-odds of a rate after the seasons. */
export function agedRate({ kept, centre }: Aged, rate: number): number {
  return centre + kept * (rate - centre)
}

/** Standard error of it: what was not known then, as far as it still matters, and what has changed since. */
export function agedError({ kept, added }: Aged, error: number): number {
  return Math.sqrt(kept * kept * error * error + added)
}

/** The typical list of a specialty in the season of a Match. */
export function typicalListOf(
  { typical, signalPlain }: Pick<SpecialtyModel, 'typical'> & Pick<SpecialtyModel['invitation'], 'signalPlain'>,
  { ageing }: Pick<ChanceModel, 'ageing'>,
  match: number,
): TypicalList {
  const aged = ageRates(typical, ageing.keptASeason.estimate, match - ageing.ratesOf)
  const { strata, size, unlike } = typical
  return {
    size,
    weight: Float64Array.from(strata, ({ weight }) => weight),
    programs: Float64Array.from(strata, ({ programs }) => programs),
    rate: Float64Array.from(strata, ({ rate }) => agedRate(aged, rate)),
    error: Float64Array.from(strata, ({ error }) => agedError(aged, error)),
    signalEffect: signalPlain.estimate,
    shareSignalled: shareSignalled(typical),
    yields: Float64Array.from(strata, (stratum) => stratum.yield),
    ...(unlike === undefined ? {} : { unlike }),
  }
}

/** Share of a typical list's applications that carry a signal. */
export function shareSignalled({ signals, size }: Pick<TypicalModel, 'signals' | 'size'>): number {
  return Math.min(1, signals / size)
}
