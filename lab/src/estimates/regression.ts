import { logistic } from '#engine/numbers'
import { groupBy } from '#engine/keys'
import { solve } from '../statistics/linear.ts'

/** One row of a regression on shares. */
export interface Row {
  readonly group: string
  readonly features: readonly number[]
  /** A share from 0 to 1. */
  readonly y: number
}

/** Log-odds of the share: coefficients all groups have in common, and how each group differs from them. */
export interface GroupedLogit {
  readonly common: readonly number[]
  readonly differences: ReadonlyMap<string, readonly number[]>
}

/** Ridge on a group's differences: a group with few rows stays near what all have in common. */
const differencePenalty = 3
/** Groups differ freely in level: their constants are hardly drawn together. */
const levelPenalty = 0.02
const commonPenalty = 0.01
const rounds = 8

/**
 * Fractional logit with partial pooling: the common coefficients and each group's differences are fitted in turn until neither
 * moves, each by Newton steps on the penalised quasi-likelihood (Papke and Wooldridge 1996).
 */
export function fitGroupedLogit(rows: readonly Row[]): GroupedLogit {
  const size = rows[0]?.features.length ?? 0
  let common: readonly number[] = Array.from({ length: size }, () => 0)
  const differences = new Map<string, readonly number[]>()
  const groups = groupBy(rows, ({ group }) => group)
  for (let round = 0; round < rounds; round += 1) {
    common = fit(rows, {
      start: common,
      offset: (row) => dot(differences.get(row.group) ?? [], row.features),
      penalty: () => commonPenalty,
    })
    for (const [group, own] of groups) {
      const start = differences.get(group) ?? common.map(() => 0)
      const penalty = (index: number): number => (index === 0 ? levelPenalty : differencePenalty)
      differences.set(group, fit(own, { start, offset: (row) => dot(common, row.features), penalty }))
    }
  }
  return { common, differences }
}

/** Expected share of a program; a group that was never seen has the common coefficients alone. */
export function expectedShare(model: GroupedLogit, group: string, features: readonly number[]): number {
  return logistic(dot(model.common, features) + dot(model.differences.get(group) ?? [], features))
}

interface FitOptions {
  readonly start: readonly number[]
  readonly offset: (row: Row) => number
  readonly penalty: (index: number) => number
}

function fit(rows: readonly Row[], { start, offset, penalty }: FitOptions): readonly number[] {
  let beta = start
  const offsets = rows.map(offset)
  for (let step = 0; step < 25; step += 1) {
    const { gradient, curvature } = slopes(rows, offsets, beta)
    const pull = gradient.map((value, index) => value - penalty(index) * (beta[index] ?? 0))
    const matrix = curvature.map((line, i) => line.map((value, j) => (i === j ? value + penalty(i) : value)))
    const move = solve(matrix, pull).map((value) => Math.max(-1, Math.min(1, value)))
    beta = beta.map((value, index) => value + (move[index] ?? 0))
    if (move.every((value) => Math.abs(value) < 1e-7)) break
  }
  return beta
}

function slopes(
  rows: readonly Row[],
  offsets: readonly number[],
  beta: readonly number[],
): { gradient: number[]; curvature: number[][] } {
  const size = beta.length
  const gradient = Array.from({ length: size }, () => 0)
  const curvature = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (const [at, { features, y }] of rows.entries()) {
    const mean = logistic((offsets[at] ?? 0) + dot(beta, features))
    const weight = mean * (1 - mean)
    for (let i = 0; i < size; i += 1) {
      const x = features[i] ?? 0
      if (x === 0) continue
      gradient[i] = (gradient[i] ?? 0) + x * (y - mean)
      const line = curvature[i] ?? []
      for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + weight * x * (features[j] ?? 0)
    }
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) (curvature[i] ?? [])[j] = curvature[j]?.[i] ?? 0
  }
  return { gradient, curvature }
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}
