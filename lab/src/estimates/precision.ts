import { crossFit } from '../statistics/folds.ts'
import { groupBy } from '#engine/keys'
import { fitRateModel } from './rate-model.ts'
import type { Observed } from './rate-model.ts'
import { logChanceOfPrintUnder } from './rounded-binomial.ts'

/** Expected shares of observations by models that did not see them. */
export function crossFitted(observed: readonly Observed[], folds: readonly number[]): readonly number[] {
  return crossFit(observed, folds, fitRateModel)
}

/** Spread of programs around what is expected of them, by specialty: precision (a + b) of a beta; small is wide. */
export interface Precisions {
  readonly bySpecialty: ReadonlyMap<string, number>
  /** For a specialty without any printed share. */
  readonly elsewhere: number
}

const grid = Array.from({ length: 41 }, (_, index) => Math.exp(-0.5 + index * 0.175))
/** A specialty with fewer programs than this takes the precision of all. */
const enough = 40

/**
 * The most likely precision of each specialty, on shares expected by models that did not see them, so that intervals are honest
 * out of sample. Small specialties take the precision of all together.
 */
export function fitPrecisions(observed: readonly Observed[], expected: readonly number[]): Precisions {
  const rows = observed.map((one, index) => ({ one, mean: expected[index] ?? Number.NaN }))
  const all = likeliest(rows)
  const groups = groupBy(rows, ({ one }) => one.specialty)
  const bySpecialty = new Map([...groups].map(([name, own]) => [name, own.length < enough ? all : likeliest(own)]))
  return { bySpecialty, elsewhere: likeliest(unseen(observed)) }
}

/** Every specialty as a stranger: expected from the others alone, a fifth of the specialties at a time. */
function unseen(observed: readonly Observed[]): readonly { readonly one: Observed; readonly mean: number }[] {
  const names = [...new Set(observed.map(({ level }) => level))]
  const folds = observed.map(({ level }) => names.indexOf(level) % 5)
  const expected = crossFitted(observed, folds)
  return observed.map((one, index) => ({ one, mean: expected[index] ?? Number.NaN }))
}

function likeliest(rows: readonly { readonly one: Observed; readonly mean: number }[]): number {
  const logLikelihoods = grid.map((precision) =>
    rows.reduce((sum, { one, mean }) => sum + logChanceOfPrintUnder(one.printed, one.n, { mean, precision }), 0),
  )
  return grid[logLikelihoods.indexOf(Math.max(...logLikelihoods))] ?? 10
}
