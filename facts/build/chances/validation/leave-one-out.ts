import { logistic, logit, minimise, rankedGroup, summaryLogLikelihood } from '#domain'
import type { RankParameters } from '#domain'
import { toParameters } from '../fit-ranks.ts'
import type { Check } from './check.ts'
import { distanceCheck } from './check.ts'
import type { Curve } from './curves.ts'
import { againstSpan } from './curves.ts'
import type { Case } from './inputs.ts'

/**
 * One specialty predicted by the others: gate 2 from applicants per position; how many ranks its applicants hold from its own rank
 * figures, because in advice that comes from the programs. Its match rate is not used.
 */
export function heldOutParameters({ target: { group }, heldOut, fitted }: Case): RankParameters {
  const { mean, sd } = heldOut.fromOthers
  const { capacity } = fitted
  const at = ([ranks, spread]: readonly number[]): RankParameters => toParameters([ranks!, spread!, mean[2], mean[3]], capacity)
  const loss = (x: readonly number[]): number => {
    const modelled = rankedGroup(at(x))
    const fit =
      summaryLogLikelihood(group.matched, modelled.matched, true) +
      summaryLogLikelihood(group.notMatched, modelled.notMatched, true)
    return -fit + (x[0]! - mean[0]) ** 2 / (2 * sd[0] ** 2) + (x[1]! - mean[1]) ** 2 / (2 * sd[1] ** 2)
  }
  return at(minimise(loss, [logit(fitted.meanRanks / capacity), Math.log(fitted.spread)], [0.3, 0.2]).at)
}

export interface LeftOut {
  readonly one: Case
  readonly parameters: RankParameters
  readonly curve: Curve
}

/** Only groups of at least a hundred can tell a miss of five points from chance. */
export function leaveOneOutChecks(left: readonly LeftOut[]): readonly Check[] {
  return left
    .filter(({ one }) => one.n >= 100)
    .flatMap(({ one, parameters, curve }) => {
      const { target, n, matchRate, heldOut } = one
      const value = 100 * (rankedGroup(parameters).matchRate - matchRate)
      const error = predictionError(one, parameters)
      return [
        distanceCheck({
          id: `left out rate/${target.id}`,
          kind: 'held out',
          title: `${target.name}, left out: match rate minus published (${(100 * matchRate).toFixed(1)} %, n = ${n})`,
          value,
          most: 5,
          limit: Math.max(5, 2 * error),
          unit: 'points',
          ...(Math.abs(value) <= 5
            ? {}
            : {
                note: `Its relatives miss it by ${Math.abs(value).toFixed(1)} points; the prediction's own 90 % interval reaches ${(1.645 * error).toFixed(1)} points each way. The product uses the specialty's own figures.`,
              }),
        }),
        againstLimit(
          againstSpan({ ...curve, name: `${target.name}, left out` }, curve.heldOut, 6, 'left out curve'),
          heldOut.fromOthers.sd[2],
          parameters,
        ),
      ]
    })
}

/** Standard error of the predicted match rate, in points: intercept and sampling. */
function predictionError({ heldOut, matchRate, n }: Case, parameters: RankParameters): number {
  const at = (shift: number): number => rankedGroup({ ...parameters, intercept: parameters.intercept + shift }).matchRate
  const sd = heldOut.fromOthers.sd[2]
  return 100 * Math.hypot((at(sd) - at(-sd)) / 2, Math.sqrt((matchRate * (1 - matchRate)) / n))
}

/** Where relatives cannot pin the chance of a rank more closely, the limit is two of the prediction's own errors. */
function againstLimit(check: Check, interceptError: number, { intercept }: RankParameters): Check {
  const h = logistic(intercept)
  // The curve is steepest where about half are matched: its error there, in points.
  const error = 100 * interceptError * (1 - h) * 0.5 * Math.log(4)
  const limit = Math.max(6, 2 * error)
  if (Math.abs(check.value) <= 6) return check
  return {
    ...check,
    limit: [-limit, limit],
    note: `Relatives alone place the chance of one rank within ${error.toFixed(1)} points of standard error here.`,
  }
}
