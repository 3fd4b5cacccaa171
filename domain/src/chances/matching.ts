import { itemAt } from '#engine/keys'
import { covarianceRoot, timesColumn } from '#engine/numbers'
import type { ChanceModel, MatchingModel, SpecialtyModel } from './model.ts'
import type { Deviation } from './deviation.ts'
import { onceEach } from '../once.ts'

/** The four numbers behind invitations and ranks, moved together: their errors come from one fit. */
export interface MatchingDraw {
  readonly level: number
  readonly spread: number
  readonly intercept: number
  readonly slope: number
}

export function drawMatching({ specialty, matching }: SpecialtyModel, deviation: Deviation): MatchingDraw {
  const z = [0, 1, 2, 3].map((i) => deviation(`${specialty}/matching/${i}`))
  const capacity = deviation('capacity')
  const moved = timesColumn(rootOf(matching), z)
  const move = (row: number): number => itemAt(moved, row) + itemAt(matching.byCapacity, row) * capacity
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

const rootOf = onceEach(({ covariance }: MatchingModel) => covarianceRoot(covariance))
