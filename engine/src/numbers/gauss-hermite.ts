/** Nodes and weights that turn an expectation over a standard normal into a short sum. Weights add to 1. */
export interface Quadrature {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

const known = new Map<number, Quadrature>()

/**
 * Gauss-Hermite rule of `count` nodes for E[f(Z)], Z ~ N(0, 1): exact for polynomials up to degree 2 * count - 1.
 * Roots of the probabilists' Hermite polynomial by Newton's method (Abramowitz and Stegun 25.4.46). Nodes rise.
 */
export function gaussHermite(count: number): Quadrature {
  if (!(Number.isInteger(count) && count >= 1 && count <= 64)) {
    throw new RangeError(`gaussHermite requires a whole number of nodes from 1 to 64, got ${count}`)
  }
  const cached = known.get(count)
  if (cached !== undefined) return cached
  const made = makeRule(count)
  known.set(count, made)
  return made
}

function makeRule(count: number): Quadrature {
  const nodes = new Float64Array(count)
  const weights = new Float64Array(count)
  const found: number[] = []
  // Largest first. They lie evenly about zero, which keeps odd moments at zero, so half of them are looked for.
  for (let i = 0; i < count >> 1; i++) {
    const root = rootNear(count, guessRoot(count, found))
    found.push(root)
    nodes[i] = -root
    nodes[count - 1 - i] = root
  }
  for (let i = 0; i < count; i++) {
    const before = hermite(count - 1, nodes[i]).value
    weights[i] = 1 / (count * before * before)
  }
  return { nodes, weights }
}

/** Where the next root lies below those found, near enough for Newton's method (Press and others, Numerical Recipes, gauher). */
function guessRoot(count: number, found: readonly number[]): number {
  const size = 2 * count + 1
  const [last = 0, before = 0] = found.toReversed()
  // The constants are of the physicists' polynomial, whose roots are smaller by the root of two.
  const scale = Math.SQRT2
  switch (found.length) {
    case 0:
      return scale * (Math.sqrt(size) - 1.85575 * size ** (-1 / 6))
    case 1:
      return last - (scale * scale * 1.14 * count ** 0.426) / last
    case 2:
      return 1.86 * last - 0.86 * before
    case 3:
      return 1.91 * last - 0.91 * before
    default:
      return 2 * last - before
  }
}

function rootNear(count: number, guess: number): number {
  let x = guess
  for (let step = 0; step < 50; step++) {
    const { value, slope } = hermite(count, x)
    const move = value / slope
    x -= move
    if (Math.abs(move) < 1e-14 * Math.max(1, Math.abs(x))) break
  }
  return x
}

/** Orthonormal probabilists' Hermite polynomial of this degree, and its slope. */
function hermite(degree: number, x: number): { readonly value: number; readonly slope: number } {
  let before = 0
  let value = 1
  for (let n = 1; n <= degree; n++) {
    const next = (x * value - Math.sqrt(n - 1) * before) / Math.sqrt(n)
    before = value
    value = next
  }
  return { value, slope: Math.sqrt(degree) * before }
}
