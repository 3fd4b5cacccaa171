import { logistic, logit } from '#domain'
import { groupBy } from './groups.ts'
import { expectedShare, fitGroupedLogit } from './regression.ts'

/** One program as the model of a share sees it. */
export interface Observation {
  readonly specialty: string
  /** Specialty whose level stands in where its own was never seen; the specialty itself otherwise. */
  readonly level: string
  readonly state: string
  /** Programs of one sponsor share it. */
  readonly sponsor: string
  readonly features: readonly number[]
  /** The share as printed, to two digits; undefined where nobody printed one. */
  readonly printed: number | undefined
  /** How many people the share is of. */
  readonly n: number
  /** For a newcomer: its features once it is known, with what is usual in its specialty in place of what is unknown. */
  readonly settled?: readonly number[]
}

export type Observed = Observation & { readonly printed: number }

/** The expected share of a program, seen or not. */
export type RateModel = (observation: Observation) => number

/** Programs' worth of prior weight of a state's and of a sponsor's own factor: chosen by holding out, see docs/decisions. */
const statePrior = 15
const sponsorPrior = 8
/** One program may count at most this many times its specialty's mean, so that a tiny one does not lift its state. */
const mostRatio = 6
/** A printed 0.00 is less than half a percent; this stands for it where a number is needed. */
const zeroStandsFor = 0.002

/** Regression on the features with partial pooling over specialties, then a factor for the state and one for the sponsor. */
export function fitRateModel(observed: readonly Observed[]): RateModel {
  const regression = fitGroupedLogit(
    observed.map(({ level, features, printed }) => ({ group: level, features, y: shareOf(printed) })),
  )
  const base = ({ level, features }: Observation): number => expectedShare(regression, level, features)
  const means = meanByLevel(observed, base)
  const ratios = observed.map((one) => ({
    one,
    seen: Math.min(mostRatio, shareOf(one.printed) / (means.get(one.level) ?? 1)),
    expected: base(one) / (means.get(one.level) ?? 1),
  }))
  const states = factors(ratios, ({ state }) => state, statePrior)
  const moved = ratios.map(({ one, seen, expected }) => ({
    one,
    seen,
    expected: expected * Math.exp(states.get(one.state) ?? 0),
  }))
  const sponsors = factors(moved, ({ sponsor }) => sponsor, sponsorPrior)
  const withPlaces: RateModel = (one) =>
    logistic(logit(base(one)) + (states.get(one.state) ?? 0) + (sponsors.get(one.sponsor) ?? 0))
  const levels = levelFactors(observed, withPlaces)
  return (one) => Math.min(0.95, withPlaces(one) * (levels.get(one.level) ?? 1))
}

/** Keeps the average of a specialty what it was seen to be, after the factors moved its programs. */
function levelFactors(observed: readonly Observed[], model: RateModel): ReadonlyMap<string, number> {
  const groups = groupBy(observed, ({ level }) => level)
  return new Map(
    [...groups].map(([name, own]) => {
      const seen = own.reduce((sum, one) => sum + shareOf(one.printed), 0)
      return [name, seen / own.reduce((sum, one) => sum + model(one), 0)]
    }),
  )
}

function shareOf(printed: number): number {
  return printed === 0 ? zeroStandsFor : Math.min(0.995, printed)
}

function meanByLevel(observed: readonly Observed[], base: RateModel): ReadonlyMap<string, number> {
  const groups = groupBy(observed, ({ level }) => level)
  return new Map([...groups].map(([name, own]) => [name, own.reduce((sum, one) => sum + base(one), 0) / own.length]))
}

interface Ratio {
  readonly one: Observation
  readonly seen: number
  readonly expected: number
}

/** Log of seen over expected by key, both with the prior added: few programs move it little. */
function factors(ratios: readonly Ratio[], keyOf: (one: Observation) => string, prior: number): ReadonlyMap<string, number> {
  const groups = groupBy(ratios, ({ one }) => keyOf(one))
  return new Map(
    [...groups].map(([key, own]) => {
      const seen = own.reduce((sum, ratio) => sum + ratio.seen, prior)
      const expected = own.reduce((sum, ratio) => sum + ratio.expected, prior)
      return [key, Math.log(seen / expected)]
    }),
  )
}
