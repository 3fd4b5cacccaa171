import { matchGivenRanks, rankedGroup } from '#engine/ranks'
import type { RankParameters } from '#engine/ranks'
import { varianceOf } from '../chances/covariance.ts'
import type { ChainParameters } from '../chances/fit-ranks.ts'
import { toParameters } from '../chances/fit-ranks.ts'
import type { ValidationCheck } from './check.ts'
import { distanceCheck } from './check.ts'
import type { Curve } from './curves.ts'
import { againstSpan, printNoise } from './curves.ts'
import type { Case, Group } from './inputs.ts'
import { vectorOf } from './inputs.ts'

/** One specialty predicted by the others, through the same chain; none of its own figures of 2026 is used. */
export function heldOutParameters({ heldOut, chain }: Group): ChainParameters {
  return toParameters(heldOut.fromOthers.mean, chain)
}

export interface LeftOut {
  readonly one: Case
  readonly parameters: ChainParameters
  readonly curve: Curve
}

/** Only groups of at least a hundred can tell a miss of five points from chance. */
export function leaveOneOutChecks(left: readonly LeftOut[]): readonly ValidationCheck[] {
  const told = left.filter(({ one }) => one.n >= 100)
  return [...told.flatMap((member) => [rateCheck(member), curveCheck(member), curveByFitCheck(member)]), ...togetherChecks(told)]
}

function rateCheck({ one, parameters }: LeftOut): ValidationCheck {
  const { target, n, matchRate } = one
  const value = missOf({ one, parameters })
  const sampling = nineInTen * samplingError(one)
  return distanceCheck({
    id: `left out rate/${target.id}`,
    kind: 'held out',
    title: `${target.name}, left out: match rate minus published (${(100 * matchRate).toFixed(1)} %, n = ${n})`,
    group: { name: target.name, applicants: n },
    value,
    most: 5,
    limit: 5 + sampling,
    unit: 'points',
    ...(Math.abs(value) <= 5
      ? {}
      : {
          note: `A published rate of ${n} applicants is itself known within ${sampling.toFixed(1)} points (90 %), and what its relatives leave open adds to that: ${(nineInTen * predictionError(one)).toFixed(1)} points together. The product uses the specialty's own figures.`,
        }),
  })
}

function curveCheck({ one, curve }: LeftOut): ValidationCheck {
  const check = againstSpan({ ...curve, name: `${one.target.name}, left out` }, curve.heldOut, 6, 'left out curve')
  if (Math.abs(check.value) <= 6) return check
  const noise = printNoise(one, curve)
  const limit = 6 + noise
  return {
    ...check,
    limit: [-limit, limit],
    note: `What ${one.target.group.matched.n + one.target.group.notMatched.n} applicants print does not show their own curve more closely: reconstructed from simulated prints, the curve they came from lies up to ${noise.toFixed(1)} points outside (nineteen times in twenty).`,
  }
}

/** The same against the curve that fits everything the specialty prints: what so few people print is clearer together than quartile by quartile. */
function curveByFitCheck({ one, curve }: LeftOut): ValidationCheck {
  const gaps = curve.heldOut.slice(0, curve.told).map((p, i) => 100 * (p - curve.model[i]!))
  const value = gaps.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a))
  const ranks = gaps.indexOf(value) + 1
  const atRanks = (parameters: RankParameters): number => 100 * matchGivenRanks(rankedGroup(parameters), ranks)
  const { covariance } = one.model.matching
  const error = nineInTen * Math.sqrt(varianceOf(atRanks, { vector: vectorOf(one.model), covariance, chain: one.chain }))
  return distanceCheck({
    id: `left out curve by fit/${one.target.id}`,
    kind: 'held out',
    title: `${one.target.name}, left out: the same against the specialty's own fit, worst at ${ranks} ranks`,
    value,
    most: 6,
    limit: 6 + error,
    unit: 'points',
    ...(Math.abs(value) <= 6
      ? {}
      : { note: `The own fit is itself known within ${error.toFixed(1)} points there (90 %). The product uses the own fit.` }),
  })
}

/** All left-out groups together: how far off in the mean, and whether the predictions know it. */
function togetherChecks(told: readonly LeftOut[]): readonly ValidationCheck[] {
  const misses = told.map((member) => ({ miss: missOf(member), error: predictionError(member.one) }))
  const mean = (value: (one: { miss: number; error: number }) => number): number =>
    misses.reduce((sum, one) => sum + value(one), 0) / misses.length
  return [
    {
      id: 'left out/standardised',
      kind: 'held out',
      title: `Left-out match rates of ${told.length} groups of at least 100, root mean square miss in the standard errors they were predicted with (1 is honest, less is modest)`,
      value: Math.sqrt(mean(({ miss, error }) => (miss / error) ** 2)),
      aim: [0.4, 1.3],
      limit: [0.4, 1.3],
      unit: 'number',
    },
  ]
}

/** Standard errors that nine in ten stay within. */
const nineInTen = 1.645

function missOf({ one, parameters }: Pick<LeftOut, 'one' | 'parameters'>): number {
  return 100 * (rankedGroup(parameters).matchRate - one.matchRate)
}

function samplingError({ matchRate, n }: Case): number {
  return 100 * Math.sqrt((matchRate * (1 - matchRate)) / n)
}

/** Standard error of the predicted match rate, in points: what its relatives leave open, and sampling. */
export function predictionError({ heldOut, chain, matchRate, n }: Group): number {
  const { mean, covariance } = heldOut.fromOthers
  const byRelatives = varianceOf((parameters) => 100 * rankedGroup(parameters).matchRate, {
    vector: mean,
    covariance,
    chain,
  })
  return Math.hypot(Math.sqrt(byRelatives), 100 * Math.sqrt((matchRate * (1 - matchRate)) / n))
}
