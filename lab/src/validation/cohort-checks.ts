import { rankedGroup } from '#engine/ranks'
import { medianOf } from '../statistics/median.ts'
import { scorePool } from '../chances/scores.ts'
import type { ValidationCheck } from './check.ts'
import { distanceCheck } from './check.ts'
import type { Inputs } from './inputs.ts'
import { toParameters } from '../chances/fit-ranks.ts'
import { chainOf, checkedWeight, vectorOf } from './inputs.ts'
import type { LeftOut } from './leave-one-out.ts'
import type { CohortRequest, SimulatedCohort } from './simulated-cohort.ts'
import { simulateCohort } from './simulated-cohort.ts'

/**
 * The whole of 2026, drawn person by person: each specialty as the others predict it, its ranks and the mean of its scores as
 * printed. Who matches, how often, and with which ranks and scores was not fitted.
 */
export function cohortChecks(inputs: Inputs, left: readonly LeftOut[]): readonly ValidationCheck[] {
  const groups = left.map((member, i) => ({ ...member, cohort: simulateCohort(requestOf(member), 2026 + i) }))
  const { matched, notMatched } = inputs.targets.unprinted
  const people = [
    ...groups.map(({ one, cohort }) => ({ n: one.n, published: one.matchRate, simulated: shareMatched(cohort) })),
    { n: matched + notMatched, published: matched / (matched + notMatched), simulated: unprintedRate(inputs) },
  ]
  const total = people.reduce((sum, { n }) => sum + n, 0)
  const mean = (value: (one: (typeof people)[number]) => number): number =>
    people.reduce((sum, one) => sum + (one.n / total) * value(one), 0)
  const published = mean((one) => one.published)
  const ranks = (['matched', 'notMatched'] as const).map((name) =>
    medianGap(groups, ({ one, cohort }) => [one.target.group[name], medianOf(cohort[name].ranks)]),
  )
  const scored = groups.filter(({ one }) => one.target.step2ck !== undefined)
  const scores = (['matched', 'notMatched'] as const).map((name) =>
    medianGap(scored, ({ one, cohort }) => [one.target.step2ck![name], medianOf(cohort[name].scores)]),
  )
  return [
    unprinted(inputs),
    distanceCheck({
      id: 'free/pooled rate',
      kind: 'held out',
      title: `Simulated cohort of 2026, each specialty predicted by the others: match rate minus published (${(100 * published).toFixed(1)} % of ${total})`,
      value: 100 * (mean((one) => one.simulated) - published),
      most: 2,
      unit: 'points',
    }),
    distanceCheck({
      id: 'free/pooled medians',
      kind: 'held out',
      title:
        'The same cohort: median ranks of matched and not matched, mean distance from the printed medians, the larger of the two',
      value: largest(ranks),
      most: 2,
      unit: 'number',
    }),
    distanceCheck({
      id: 'free/pooled score medians',
      kind: 'held out',
      title:
        'The same cohort: median Step 2 CK of matched and not matched, mean distance from the printed medians, the larger of the two',
      value: largest(scores),
      most: 2,
      unit: 'score points',
    }),
  ]
}

function requestOf({ one, parameters }: LeftOut): CohortRequest {
  const split = one.target.step2ck
  if (split === undefined) return { parameters, certified: one.n }
  const weight = checkedWeight(one)
  return { parameters, certified: one.n, scores: { weight, pool: scorePool(split, parameters, weight) } }
}

function shareMatched({ matched, notMatched }: SimulatedCohort): number {
  return matched.ranks.length / (matched.ranks.length + notMatched.ranks.length)
}

/** Simulated minus printed medians, each specialty by the people its median is printed of. */
function medianGap<T>(
  groups: readonly T[],
  medians: (one: T) => readonly [{ readonly n: number; readonly median: number }, number],
): number {
  const gaps = groups.map((one) => {
    const [printed, simulated] = medians(one)
    return { n: printed.n, gap: simulated - printed.median }
  })
  return gaps.reduce((sum, { n, gap }) => sum + n * gap, 0) / gaps.reduce((sum, { n }) => sum + n, 0)
}

function largest(values: readonly number[]): number {
  return values.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a))
}

/** Specialties without a row of their own, which the product serves from relatives: what the total says of them was never fitted. */
function unprinted(inputs: Inputs): ValidationCheck {
  const { matched, notMatched } = inputs.targets.unprinted
  const n = matched + notMatched
  return distanceCheck({
    id: 'free/unprinted',
    kind: 'held out',
    title: `Neurology and psychiatry, served from relatives: match rate of both together minus published (${((100 * matched) / n).toFixed(1)} %, n = ${n})`,
    group: { name: 'Neurology and psychiatry', applicants: n },
    value: 100 * (unprintedRate(inputs) - matched / n),
    most: 5,
    unit: 'points',
  })
}

/** Match rate the model gives the specialties without a row of their own; each counts the same, for their sizes are not at hand. */
function unprintedRate({ model, targets: { unprinted } }: Inputs): number {
  const rates = model.specialties
    .filter(({ specialty }) => unprinted.ids.includes(specialty))
    .map((one) => rankedGroup(toParameters(vectorOf(one), chainOf(one, model))).matchRate)
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length
}
