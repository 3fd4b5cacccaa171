import { quantileOf, rankedGroup } from '#domain'
import { mixOf, scoreSeparation } from '../scores.ts'
import type { Check } from './check.ts'
import { distanceCheck } from './check.ts'
import type { Case, Inputs } from './inputs.ts'
import { core, rankParametersOf } from './inputs.ts'
import type { LeftOut } from './leave-one-out.ts'

/** What comes out of tables nobody fitted. */
export function freeChecks(inputs: Inputs, left: readonly LeftOut[]): readonly Check[] {
  const cases = left.map(({ one }) => one)
  return [publications(cases), unprinted(inputs), ...pooled(inputs, left), ...certified(inputs, cases), invitations(cases)]
}

/** Matched and not matched publish alike: a model that rewards publications much would be wrong. */
function publications(cases: readonly Case[]): Check {
  const rows = cases.flatMap(({ target }) => (target.publications === undefined ? [] : [target.publications]))
  const total = rows.reduce((sum, { matched, notMatched }) => sum + matched.n + notMatched.n, 0)
  const value = rows.reduce((sum, { matched, notMatched }) => {
    const { n, sd } = mixOf(matched, notMatched)
    return sum + (n * (matched.mean - notMatched.mean)) / sd / total
  }, 0)
  return distanceCheck({
    id: 'free/publications',
    kind: 'held out',
    title: 'Publications of matched minus not matched within specialties, in standard deviations, pooled',
    value,
    most: 0.15,
    unit: 'number',
  })
}

/** Specialties without a row of their own, which the product serves from relatives: what the total says of them was never fitted. */
function unprinted(inputs: Inputs): Check {
  const { matched, notMatched } = inputs.targets.unprinted
  const n = matched + notMatched
  return distanceCheck({
    id: 'free/unprinted',
    kind: 'held out',
    title: `Neurology and psychiatry, served from relatives: match rate of both together minus published (${((100 * matched) / n).toFixed(1)} %, n = ${n})`,
    value: 100 * (unprintedRate(inputs) - matched / n),
    most: 5,
    unit: 'points',
  })
}

/** Match rate the model gives the specialties without a row of their own; each counts the same, for their sizes are not at hand. */
function unprintedRate({ model, targets: { unprinted } }: Inputs): number {
  const rates = model.specialties
    .filter(({ specialty }) => unprinted.ids.includes(specialty))
    .map((one) => rankedGroup(rankParametersOf(one, model.capacity.value)).matchRate)
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length
}

/** The whole of 2026 from specialties each predicted by the others. */
function pooled(inputs: Inputs, left: readonly LeftOut[]): readonly Check[] {
  const { matched, notMatched } = inputs.targets.unprinted
  const groups = [
    ...left.map(({ one, parameters }) => ({ n: one.n, published: one.matchRate, predicted: rankedGroup(parameters).matchRate })),
    { n: matched + notMatched, published: matched / (matched + notMatched), predicted: unprintedRate(inputs) },
  ]
  const total = groups.reduce((sum, { n }) => sum + n, 0)
  const published = groups.reduce((sum, one) => sum + (one.n / total) * one.published, 0)
  const predicted = groups.reduce((sum, one) => sum + (one.n / total) * one.predicted, 0)
  const medians = (['matched', 'notMatched'] as const).map((group) => medianGap(left, group))
  const scored = left.filter(({ one }) => one.target.step2ck !== undefined && one.n >= 100)
  const people = scored.reduce((sum, { one }) => sum + one.n, 0)
  const gap = scored.reduce((sum, { one }) => sum + (one.n / people) * separationGap(one), 0)
  return [
    distanceCheck({
      id: 'free/pooled rate',
      kind: 'held out',
      title: `Pooled match rate of 2026, each specialty predicted by the others, minus published (${(100 * published).toFixed(1)} %)`,
      value: 100 * (predicted - published),
      most: 2,
      unit: 'points',
    }),
    distanceCheck({
      id: 'free/pooled medians',
      kind: 'held out',
      title: 'Median ranks of matched and not matched, pooled over specialties: largest distance from the printed medians',
      value: Math.max(...medians.map(Math.abs)),
      most: 2,
      unit: 'number',
    }),
    distanceCheck({
      id: 'free/pooled score',
      kind: 'held out',
      title: 'Step 2 CK of matched minus not matched, pooled over specialties, weights of the others, minus published',
      value: gap,
      most: 2,
      unit: 'score points',
    }),
  ]
}

/** Median of the pooled model distribution against the median of the printed medians, by number of applicants. */
function medianGap(left: readonly LeftOut[], group: 'matched' | 'notMatched'): number {
  const people = (one: Case): number => (group === 'matched' ? one.target.group.matchedTotal : one.target.group.notMatchedTotal)
  const total = left.reduce((sum, { one }) => sum + people(one), 0)
  const groups = left.map(({ one, parameters }) => ({ share: people(one) / total, distribution: rankedGroup(parameters)[group] }))
  const mixed = groups[0]!.distribution.map((_, k) =>
    groups.reduce((sum, { share, distribution }) => sum + share * distribution[k]!, 0),
  )
  const printed = left.reduce((sum, { one }) => sum + (people(one) / total) * one.target.group[group].median, 0)
  return quantileOf(mixed, 0.5) - printed
}

function separationGap({ target, fitted, heldOut }: Case): number {
  const { matched, notMatched } = target.step2ck!
  return scoreSeparation(target.step2ck!, fitted, heldOut.scoreWeight.estimate) - (matched.mean - notMatched.mean)
}

/** NRMP sees only who has a list. The model says how many have none; ERAS and NRMP together know it for three specialties. */
function certified({ targets }: Inputs, cases: readonly Case[]): readonly Check[] {
  return targets.applicants2025.flatMap(({ id, applied, ranked }) => {
    const one = cases.find(({ target }) => target.id === id)
    if (one === undefined) return []
    const seen = ranked / applied
    return [
      distanceCheck({
        id: `free/certified/${id}`,
        kind: 'held out',
        title: `${one.target.name}: share of applicants who get to rank a program, model minus seen in 2025 (${(100 * seen).toFixed(0)} %, IMGs of both citizenships)`,
        value: 100 * (rankedGroup(one.fitted).certified - seen),
        most: 15,
        limit: 20,
        unit: 'points',
      }),
    ]
  })
}

/** Applications an IMG sends in a season, mean over all specialties (2025). */
const applications2025 = 129

/**
 * Interviews the rank lists imply against interviews the programs report: mean ranks of all applicants, over ranks per invitation in
 * the 2020 survey, over applications per applicant, against the mean invitation rate of 2024.
 */
function invitations(cases: readonly Case[]): Check {
  const rows = cases.filter(({ target, n }) => target.survey !== undefined && n >= 100 && (core.includes(target.id) || n >= 100))
  const total = rows.reduce((sum, { n }) => sum + n, 0)
  const log = rows.reduce((sum, { target, fitted, model, n }) => {
    const { ranked, invited } = target.survey!
    const implied = rankedGroup(fitted).meanOfAll / (ranked / invited) / applications2025
    return sum + (n / total) * Math.log(implied / model.invitation.baseRate.estimate)
  }, 0)
  const median = rows
    .map(
      ({ target, fitted, model }) =>
        rankedGroup(fitted).meanOfAll /
        (target.survey!.ranked / target.survey!.invited) /
        applications2025 /
        model.invitation.baseRate.estimate,
    )
    .toSorted((a, b) => a - b)[rows.length >> 1]!
  return {
    id: 'free/invitations',
    kind: 'held out',
    title: `Invitation rate the rank lists imply over the printed one, median of ${rows.length} specialties (by applicants: ${Math.exp(log).toFixed(2)})`,
    value: median,
    aim: [0.8, 1.2],
    limit: [0.7, 1.4],
    unit: 'ratio',
    ...(median >= 0.8 && median <= 1.2
      ? {}
      : {
          note: 'Applications per applicant are known only as a mean over all specialties (129, season 2025), and applicants choose programs that invite more than the average one.',
        }),
  }
}
