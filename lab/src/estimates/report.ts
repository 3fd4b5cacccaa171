import type { Scorecard, SpecialtyScore } from './scorecard.ts'

/** Feeders with published 2024 rates; transitional years have none, so nothing can be held out there. */
const feeders = ['internal-medicine', 'family-medicine', 'pediatrics', 'emergency-medicine', 'pathology']
const coverageAim = 0.8
const coverageTolerance = 0.03

/** A promise of the estimates that the scorecard breaks, in words. */
export function brokenPromises({ invitations }: Scorecard): readonly string[] {
  return feeders.flatMap((name) => {
    const score = invitations.find(({ specialty }) => specialty === name)
    return score === undefined ? [`${name}: no held-out rates`] : brokenBy(score).map((words) => `${name}: ${words}`)
  })
}

/** Lines for a person: one a specialty, feeders first. */
export function describeScorecard({ invitations, residents }: Scorecard): readonly string[] {
  const rest = invitations.filter(({ specialty }) => !feeders.includes(specialty))
  const first = feeders.flatMap((name) => invitations.find(({ specialty }) => specialty === name) ?? [])
  return [
    'Invitation rate of non-US IMGs, season 2024: each fifth of the programs held out in turn',
    heading,
    ...first.map(line),
    'transitional-year                    no published rates: estimated from other specialties, nothing to hold out',
    ...rest.map(line),
    '',
    'Share of non-US IMGs among residents, 2021: each fifth held out in turn',
    heading,
    ...residents.map(line),
  ]
}

function brokenBy({ estimate, coverage, specialtyMean, neighbour }: SpecialtyScore): readonly string[] {
  const rank = estimate.rankCorrelation ?? 0
  return [
    rank > 0 ? undefined : `rank correlation ${rank} is not above the specialty mean, which ranks nothing`,
    rank > (neighbour.rankCorrelation ?? 0)
      ? undefined
      : `rank correlation ${rank} is not above the neighbour's ${neighbour.rankCorrelation}`,
    estimate.meanAbsoluteError < specialtyMean.meanAbsoluteError ? undefined : 'error is not below the specialty mean',
    estimate.meanAbsoluteError < neighbour.meanAbsoluteError ? undefined : 'error is not below the neighbour',
    Math.abs(coverage - coverageAim) <= coverageTolerance + 1e-9 ? undefined : `the 80 % interval covers ${percent(coverage)}`,
  ].filter((words) => words !== undefined)
}

const heading =
  'specialty                       programs   rank correlation      mean absolute error, points of 100       80 % interval\n' +
  '                                           ours   neighbour      ours   spec. mean  median  neighbour     covers (s.e.)'

function line(score: SpecialtyScore): string {
  const { estimate, specialtyMean, specialtyMedian, neighbour } = score
  return [
    score.specialty.padEnd(32),
    String(score.programs).padStart(8),
    correlation(estimate.rankCorrelation).padStart(7),
    correlation(neighbour.rankCorrelation).padStart(12),
    points(estimate.meanAbsoluteError).padStart(10),
    points(specialtyMean.meanAbsoluteError).padStart(13),
    points(specialtyMedian.meanAbsoluteError).padStart(8),
    points(neighbour.meanAbsoluteError).padStart(11),
    `${percent(score.coverage)} (${percent(score.coverageError)})`.padStart(18),
  ].join('')
}

function correlation(value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(2)
}

function points(share: number): string {
  return (100 * share).toFixed(2)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
