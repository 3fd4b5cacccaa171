import { createRandom, logit, normalQuantile } from '#engine/numbers'
import { matchGivenRanks, rankedGroup } from '#engine/ranks'
import type { RankParameters } from '#engine/ranks'
import type { RankVector } from '../chances/fit-ranks.ts'
import { fitRanks, openPrior, toParameters } from '../chances/fit-ranks.ts'
import { simulateGroup, sizeOf } from '../chances/simulate-group.ts'
import type { ValidationCheck } from './check.ts'
import { distanceCheck } from './check.ts'
import { listedIn } from '../chances/fit-specialties.ts'
import type { Case } from './inputs.ts'
import { vectorOf } from './inputs.ts'

const times = 120

/** Cohorts drawn from the fitted model, printed as NRMP prints and fitted again: does the fit find what was put in, and say how sure it is? */
export function simulatedChecks(cases: readonly Case[]): readonly ValidationCheck[] {
  const chosen = cases.filter(({ target }) => ['internal-medicine', 'pathology', 'pediatrics'].includes(target.id))
  const runs = chosen.map((one, i) => refit(one, 500 + i))
  const covered = runs.flatMap(({ covered }) => covered)
  const share = covered.filter(Boolean).length / covered.length
  return [
    ...runs.flatMap(({ checks }) => checks),
    {
      id: 'simulated/coverage',
      kind: 'simulated',
      title: `90 % intervals of the match rate and of the chance with 1, 3 and 8 ranks: share holding the simulated truth (${covered.length} intervals)`,
      value: 100 * share,
      aim: [88, 92],
      limit: [88, 92],
      unit: 'points',
    },
  ]
}

interface Run {
  readonly checks: readonly ValidationCheck[]
  readonly covered: readonly boolean[]
}

/** A hundredth of the error of the surest number. */
const within = 1e-3

function refit({ target, model, chain }: Case, seed: number): Run {
  const random = createRandom(seed)
  const size = sizeOf(target.group)
  const truth = vectorOf(model)
  // The truth itself is drawn from what the fit believes beforehand, so that its prior is right in the simulated world.
  const prior = { ...openPrior, mean: truth }
  const fits = Array.from({ length: times }, () => {
    const vector = truth.map(
      (value, i) => value + Math.min(0.25, openPrior.sd[i]!) * 0.5 * random.normal(),
    ) as unknown as RankVector
    const parameters = toParameters(vector, chain)
    const listed = { share: rankedGroup(parameters).certified, error: listedIn(target.id).error }
    const group = simulateGroup(parameters, size, random)
    return { vector, parameters, found: fitRanks({ group, listed, prior, chain, start: truth, within }).vector }
  })
  const gaps = fits.map(({ vector, found }) => found.map((value, i) => value - vector[i]!))
  const spread = (i: number): number => Math.sqrt(gaps.reduce((sum, gap) => sum + gap[i]! ** 2, 0) / times)
  const names = ['level', 'spread', 'chance of a rank', 'slope'] as const
  const checks = names.map((name, i) =>
    distanceCheck({
      id: `recovery/${target.id}/${name}`,
      kind: 'simulated',
      title: `${target.name}: ${name} recovered from ${times} simulated cohorts, mean error in standard errors`,
      value: gaps.reduce((sum, gap) => sum + gap[i]!, 0) / times / spread(i),
      // A bias of half a standard error makes the whole error an eighth larger.
      most: 0.5,
      unit: 'number',
    }),
  )
  return {
    checks,
    covered: coverage(fits.map(({ parameters, found }) => ({ truth: parameters, found: toParameters(found, chain) }))),
  }
}

interface Pair {
  readonly truth: RankParameters
  readonly found: RankParameters
}

/** Intervals from one half of the cohorts' errors, held against the other half. */
function coverage(pairs: readonly Pair[]): readonly boolean[] {
  const half = pairs.length >> 1
  const figures = pairs.map(({ truth, found }) => ({ truth: figuresOf(truth), found: figuresOf(found) }))
  const width = normalQuantile(0.95)
  return [0, 1, 2, 3].flatMap((i) => {
    const error = (some: typeof figures): number =>
      Math.sqrt(some.reduce((sum, { truth, found }) => sum + (found[i]! - truth[i]!) ** 2, 0) / some.length)
    const [first, second] = [figures.slice(0, half), figures.slice(half)]
    const holds = (some: typeof figures, sd: number): readonly boolean[] =>
      some.map(({ truth, found }) => Math.abs(found[i]! - truth[i]!) <= width * sd)
    return [...holds(second, error(first)), ...holds(first, error(second))]
  })
}

/** On the log-odds scale, where errors are close to normal. */
function figuresOf(parameters: RankParameters): readonly number[] {
  const group = rankedGroup(parameters)
  return [group.matchRate, ...[1, 3, 8].map((k) => matchGivenRanks(group, k))].map((p) => logit(Math.min(1 - 1e-9, p)))
}
