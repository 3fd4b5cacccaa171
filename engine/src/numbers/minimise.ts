/** Where a function is smallest, and how small. */
export interface Minimum {
  readonly at: readonly number[]
  readonly value: number
  readonly evaluations: number
}

/**
 * Nelder and Mead's simplex search (1965) with the usual constants: needs values only, no slopes, and is deterministic. Restarts
 * once from where it stopped, because a collapsed simplex can stop early. `steps` sets the first simplex, one length a dimension.
 */
export function minimise(f: (x: readonly number[]) => number, start: readonly number[], steps: readonly number[]): Minimum {
  const first = simplexSearch(f, start, { steps, within: 1e-6 })
  const second = simplexSearch(f, first.at, { steps: steps.map((step) => step / 4), within: 1e-6 })
  return { ...second, evaluations: first.evaluations + second.evaluations }
}

interface Vertex {
  readonly x: readonly number[]
  readonly value: number
}

/** One search, which ends when the simplex is no wider than `within`: for many fits whose own noise is far larger than that. */
export function simplexSearch(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  { steps, within }: { readonly steps: readonly number[]; readonly within: number },
): Minimum {
  let evaluations = 0
  const vertexAt = (x: readonly number[]): Vertex => {
    evaluations++
    return { x, value: f(x) }
  }
  let simplex = [vertexAt(start), ...steps.map((step, i) => vertexAt(start.map((value, j) => (i === j ? value + step : value))))]
  for (let round = 0; round < 200 * start.length; round++) {
    simplex = simplex.toSorted((a, b) => a.value - b.value)
    const worst = simplex.at(-1)!
    if (worst.value - simplex[0].value < 1e-3 * within * (1 + Math.abs(worst.value)) && width(simplex) < within) break
    simplex = step(simplex, worst, vertexAt)
  }
  const best = simplex.reduce((a, b) => (b.value < a.value ? b : a))
  return { at: best.x, value: best.value, evaluations }
}

function step(simplex: readonly Vertex[], worst: Vertex, vertexAt: (x: readonly number[]) => Vertex): Vertex[] {
  const others = simplex.slice(0, -1)
  const centre = worst.x.map((_, j) => others.reduce((sum, { x }) => sum + x[j], 0) / others.length)
  const along = (t: number): Vertex => vertexAt(centre.map((value, j) => value + t * (worst.x[j] - value)))
  const reflected = along(-1)
  if (reflected.value < others[0].value) {
    const expanded = along(-2)
    return [...others, expanded.value < reflected.value ? expanded : reflected]
  }
  if (reflected.value < others.at(-1)!.value) return [...others, reflected]
  const contracted = along(reflected.value < worst.value ? -0.5 : 0.5)
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...others, contracted]
  const best = others[0]
  return [best, ...simplex.slice(1).map(({ x }) => vertexAt(x.map((value, j) => (value + best.x[j]) / 2)))]
}

function width(simplex: readonly Vertex[]): number {
  const [first, ...others] = simplex
  return Math.max(...others.map(({ x }) => Math.max(...x.map((value, j) => Math.abs(value - first!.x[j])))))
}
