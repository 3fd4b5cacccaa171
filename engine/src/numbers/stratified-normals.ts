import { normalQuantile } from './normal.ts'
import { createRandom } from './random.ts'

/** Numbers that stand for a standard normal: one from each of `count` equally likely strata, in an order of their own. */
export type NormalSource = (key: string) => Float64Array

/**
 * Latin hypercube draws: for every key the same `count` normal scores (mean 0, variance 1 exactly), shuffled by a seed made of
 * `seed` and the key. A key's order does not depend on which other keys were asked for, so that two runs of a model that differ
 * in one thing share all their other luck.
 */
export function stratifiedNormals(seed: number, count: number): NormalSource {
  if (!(Number.isInteger(count) && count >= 2)) throw new RangeError(`stratifiedNormals requires at least 2 draws, got ${count}`)
  const scores = normalScores(count)
  return (key) => {
    const shuffled = scores.slice()
    const random = createRandom(hash(key, seed))
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(random.next() * (i + 1))
      const kept = shuffled[i]
      shuffled[i] = shuffled[j]
      shuffled[j] = kept
    }
    return shuffled
  }
}

function normalScores(count: number): Float64Array {
  const scores = Float64Array.from({ length: count }, (_, i) => normalQuantile((i + 0.5) / count))
  const scale = Math.sqrt(count / scores.reduce((sum, score) => sum + score * score, 0))
  return scores.map((score) => score * scale)
}

/** FNV-1a of the key, started from the seed. */
function hash(key: string, seed: number): number {
  let value = (0x811c9dc5 ^ Math.trunc(seed)) | 0
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193)
  return value >>> 0
}
