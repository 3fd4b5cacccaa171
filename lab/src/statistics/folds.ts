import { createRandom } from '#engine/numbers'

/** Folds of equal size, drawn from a fixed seed: element i is the fold of observation i. */
export function foldsOf(count: number, folds: number, seed: number): readonly number[] {
  const random = createRandom(seed)
  const order = Array.from({ length: count }, (_, index) => ({ index, key: random.next() }))
  order.sort((a, b) => a.key - b.key || a.index - b.index)
  const fold = Array.from({ length: count }, () => 0)
  for (const [place, { index }] of order.entries()) fold[index] = place % folds
  return fold
}

/** What models say of observations they did not see: each fold by the model of the others. */
export function crossFit<T>(
  observed: readonly T[],
  folds: readonly number[],
  fit: (some: readonly T[]) => (one: T) => number,
): readonly number[] {
  const count = Math.max(...folds) + 1
  const models = Array.from({ length: count }, (_, held) => fit(observed.filter((__, index) => folds[index] !== held)))
  return observed.map((one, index) => models[folds[index]!]!(one))
}
