import type { ChanceModel, MatchingModel, SpecialtyModel } from './model.ts'
import type { Deviation } from './deviation.ts'

/** The four numbers behind invitations and ranks, moved together: their errors come from one fit. */
export interface MatchingDraw {
  readonly level: number
  readonly spread: number
  readonly intercept: number
  readonly slope: number
}

export function drawMatching({ specialty, matching }: SpecialtyModel, deviation: Deviation): MatchingDraw {
  const z = [0, 1, 2, 3].map((i) => deviation(`${specialty}/matching/${i}`))
  const root = rootOf(matching)
  const capacity = deviation('capacity')
  const move = (row: number): number =>
    root[row]!.reduce((sum, value, column) => sum + value * z[column]!, matching.byCapacity[row]! * capacity)
  return {
    level: matching.level.estimate + move(0),
    spread: matching.spread.estimate * Math.exp(move(1)),
    intercept: matching.intercept.estimate + move(2),
    slope: matching.slope.estimate + move(3),
  }
}

/** Interviews nobody goes beyond, under one draw. */
export function drawCapacity({ capacity }: Pick<ChanceModel, 'capacity'>, deviation: Deviation): number {
  return capacity.estimate * Math.exp(capacity.standardError * deviation('capacity'))
}

const roots = new WeakMap<MatchingModel, readonly (readonly number[])[]>()

function rootOf(matching: MatchingModel): readonly (readonly number[])[] {
  let root = roots.get(matching)
  if (root === undefined) roots.set(matching, (root = cholesky(matching.covariance)))
  return root
}

/** Lower triangular root of a covariance matrix; a direction without variance stays at zero. */
function cholesky(covariance: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const root = covariance.map((row) => row.map(() => 0))
  for (let i = 0; i < covariance.length; i++) {
    for (let j = 0; j <= i; j++) {
      let left = covariance[i]![j]!
      for (let k = 0; k < j; k++) left -= root[i]![k]! * root[j]![k]!
      root[i]![j] = i === j ? Math.sqrt(Math.max(0, left)) : root[j]![j]! > 0 ? left / root[j]![j]! : 0
    }
  }
  return root
}
