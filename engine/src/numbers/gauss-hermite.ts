/** Nodes and weights that turn an expectation over a standard normal into a short sum. Weights add to 1. */
export interface Quadrature {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

const known = new Map<number, Quadrature>()

/**
 * Gauss-Hermite rule of `count` nodes for E[f(Z)], Z ~ N(0, 1): exact for polynomials up to degree 2 * count - 1.
 * Roots of the probabilists' Hermite polynomial by Newton's method, each start deflated by the roots found before
 * (Abramowitz and Stegun 25.4.46). Nodes rise.
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
    const root = nextRoot(count, found)
    found.push(root)
    nodes[i] = -root
    nodes[count - 1 - i] = root
  }
  for (let i = 0; i < count; i++) {
    const before = hermite(count - 1, nodes[i] ?? 0).value
    weights[i] = 1 / (count * before * before)
  }
  return { nodes, weights }
}

function nextRoot(count: number, found: readonly number[]): number {
  // All lie below this; from the largest down they stand a little closer each time.
  const above = Math.sqrt(4 * count + 2)
  const [last = above, before = above] = [found.at(-1), found.at(-2)]
  let x = last - 0.6 * (before - last)
  for (let step = 0; step < 200; step++) {
    const { value, slope } = hermite(count, x)
    const pull = found.reduce((sum, root) => sum + 1 / (x - root), 0)
    const move = value / (slope - value * pull)
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
