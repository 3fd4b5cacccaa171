import { meanOf, quantileOf, rankedGroup } from '#engine/ranks'
import type { RankSummary } from '#engine/ranks'
import type { ValidationCheck } from './check.ts'
import { distanceCheck } from './check.ts'
import type { Case } from './inputs.ts'
import { core } from './inputs.ts'

/** What was fitted has to come back: match rate and rank distributions of every specialty with figures of its own. */
export function fittedChecks(cases: readonly Case[]): readonly ValidationCheck[] {
  return cases.flatMap((one) => [rateCheck(one), ...rankChecks(one)])
}

function rateCheck({ target, fitted, n, matchRate }: Case): ValidationCheck {
  const value = 100 * rankedGroup(fitted).matchRate - 100 * matchRate
  const sampling = 164.5 * Math.sqrt((matchRate * (1 - matchRate)) / n)
  const isCore = core.includes(target.id)
  return distanceCheck({
    id: `rate/${target.id}`,
    kind: 'fitted',
    title: `${target.name}: match rate of 2026, model minus published (${(100 * matchRate).toFixed(1)} %, n = ${n})`,
    value,
    most: 2,
    limit: isCore ? 2 : Math.max(2, sampling),
    unit: 'points',
    ...(isCore || Math.abs(value) <= 2
      ? {}
      : { note: `Small group: drawn towards its relatives, within the sampling error of ${sampling.toFixed(1)} points (90 %).` }),
  })
}

function rankChecks({ target, fitted }: Case): readonly ValidationCheck[] {
  if (!core.includes(target.id)) return []
  const group = rankedGroup(fitted)
  return (
    [
      ['matched', target.group.matched, group.matched],
      ['not matched', target.group.notMatched, group.notMatched],
    ] as const
  ).flatMap(([name, printed, modelled]) =>
    summaryChecks(`${target.name}, ${name}`, `${target.id}/${name}`, { printed, modelled }),
  )
}

function summaryChecks(
  title: string,
  id: string,
  { printed, modelled }: { readonly printed: RankSummary; readonly modelled: Float64Array },
): readonly ValidationCheck[] {
  const mean = meanOf(modelled)
  const sd = Math.sqrt(modelled.reduce((sum, p, k) => sum + p * (k - mean) ** 2, 0))
  const quartiles = ([0.25, 0.5, 0.75] as const).map(
    (tau, i) => quantileOf(modelled, tau) - [printed.q1, printed.median, printed.q3][i]!,
  )
  return [
    distanceCheck({
      id: `quartiles/${id}`,
      kind: 'fitted',
      title: `${title}: largest distance of a rank quartile (published ${printed.q1}/${printed.median}/${printed.q3})`,
      value: Math.max(...quartiles.map(Math.abs)),
      most: 1,
      unit: 'number',
    }),
    {
      id: `mean/${id}`,
      kind: 'fitted',
      title: `${title}: mean ranks, model over published (${printed.mean})`,
      value: mean / printed.mean,
      aim: [0.9, 1.1],
      limit: [0.9, 1.1],
      unit: 'ratio',
    },
    {
      id: `sd/${id}`,
      kind: 'fitted',
      title: `${title}: standard deviation of ranks, model over published (${printed.sd})`,
      value: sd / printed.sd,
      aim: [0.85, 1.15],
      limit: [0.85, 1.15],
      unit: 'ratio',
    },
  ]
}
