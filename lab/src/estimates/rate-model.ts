import { logistic, logit } from '#engine/numbers'
import { groupBy } from '#engine/keys'
import { calibrationLine } from '../statistics/calibration-line.ts'
import { crossFit, foldsOf } from '../statistics/folds.ts'
import { fitAt, predictAt, varianceBetween } from '../statistics/meta-regression.ts'
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

/**
 * Regression on the features with partial pooling over specialties, then a factor for the state and one for the sponsor. A model
 * fitted to its programs sets others too far apart, so at last the programs of each level are drawn together as far as the ones it
 * did not see ask for.
 */
export function fitRateModel(observed: readonly Observed[]): RateModel {
  const model = fitPlaces(observed)
  const closeness = levelSlopes(observed)
  const drawn: RateModel = (one) => {
    const at = closeness.get(one.level)
    const p = Math.min(mostShare, model(one))
    return at === undefined ? p : logistic(at.centre + at.slope * (logit(p) - at.centre))
  }
  const levels = levelFactors(observed, drawn)
  return (one) => Math.min(mostShare, drawn(one) * (levels.get(one.level) ?? 1))
}

const mostShare = 0.95
/** A level with fewer programs than this has no slope of its own. */
const enough = 40

interface Closeness {
  readonly slope: number
  readonly centre: number
}

/** By level: the calibration slope of programs held out, drawn towards that of the other levels by how much levels differ. */
function levelSlopes(observed: readonly Observed[]): ReadonlyMap<string, Closeness> {
  const estimated = crossFit(observed, foldsOf(observed.length, 5, 3), fitPlaces)
  const rows = observed.map((one, i) => ({
    level: one.level,
    printed: one.printed,
    estimated: Math.min(mostShare, estimated[i]!),
  }))
  const lines = [...groupBy(rows, ({ level }) => level)].map(([level, own]) => ({ level, own, line: calibrationLine(own) }))
  const seen = lines.filter(({ own }) => own.length >= enough)
  if (seen.length < 3) return new Map()
  const slopes = seen.map(({ line }) => ({ x: [], value: line.slope, variance: line.slopeError ** 2 }))
  const between = varianceBetween(slopes)
  const { mean } = predictAt(fitAt(slopes, between), [])
  return new Map(
    lines.map(({ level, own, line: { centre, slope, slopeError } }) => {
      const weight = own.length < enough ? 0 : between / (between + slopeError ** 2)
      return [level, { centre, slope: weight * slope + (1 - weight) * mean }]
    }),
  )
}

function fitPlaces(observed: readonly Observed[]): RateModel {
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
  return (one) => Math.min(mostShare, withPlaces(one) * (levels.get(one.level) ?? 1))
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
