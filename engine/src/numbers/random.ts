/** Seeded random numbers: the only luck the domain knows, so that the same seed gives the same advice. */
export interface Random {
  /** Uniform on [0, 1), 53 bits. */
  readonly next: () => number
  /** Standard normal. */
  readonly normal: () => number
}

/**
 * xoshiro128** (Blackman and Vigna 2018, https://prng.di.unimi.it/xoshiro128starstar.c), its state filled from the
 * seed by splitmix32. Good for simulation, not for secrets. Any finite seed; its integer part and sign count.
 */
export function createRandom(seed: number): Random {
  if (!Number.isFinite(seed)) throw new RangeError(`createRandom requires a finite seed, got ${seed}`)
  const bits = stateFrom(seed)
  let spare: number | undefined
  const next = (): number => ((bits() >>> 5) * 67_108_864 + (bits() >>> 6)) / 9_007_199_254_740_992
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    // Marsaglia's polar method: two independent normals from one accepted point of the unit disc.
    for (;;) {
      const u = 2 * next() - 1
      const v = 2 * next() - 1
      const square = u * u + v * v
      if (square === 0 || square >= 1) continue
      const scale = Math.sqrt((-2 * Math.log(square)) / square)
      spare = v * scale
      return u * scale
    }
  }
  return { next, normal }
}

/** The raw generator: 32 random bits a call, as a signed whole number, which takes no memory of its own. */
function stateFrom(seed: number): () => number {
  let mix = (Math.trunc(seed) ^ Math.trunc(seed / 4_294_967_296)) | 0
  const splitmix = (): number => {
    mix = (mix + 0x9e3779b9) | 0
    let z = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return z ^ (z >>> 15)
  }
  let [a, b, c, d] = [splitmix(), splitmix(), splitmix(), splitmix()]
  return () => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
}
