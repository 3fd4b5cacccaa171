/** Sums of chances up to each place, and where to begin to look for one: places are drawn by the hundred thousand. */
export interface RunningSums {
  readonly running: Float64Array
  /** For equal steps of the whole sum, a place before which no sum is above it, seldom far from the first whose sum is. */
  readonly from: Int32Array
  /** Steps to the unit of the sums. */
  readonly perUnit: number
}

/** Puts a beginning to every step of sums that never fall. */
export function runningSums(running: Float64Array): RunningSums {
  const places = running.length
  const total = places === 0 ? 0 : running[places - 1]
  const from = new Int32Array(places + 1)
  const perUnit = total > 0 ? places / total : 0
  let at = 0
  for (let p = 0; p < places; p++) {
    // Rounding may put a sum into the step after its own: that one begins a little early.
    const end = (running[p] + rounding * total) * perUnit
    while (at < end) from[at++] = p
  }
  from.fill(Math.max(0, places - 1), at)
  return { running, from, perUnit }
}

/** More than the roundings of a product and a quotient come to. */
const rounding = 1e-12

/** The first place whose sum is above `wanted`; the number of places where none is. */
export function firstAbove({ running, from, perUnit }: RunningSums, wanted: number): number {
  const places = running.length
  if (places === 0 || !(running[places - 1] > wanted)) return places
  let p = from[Math.floor(wanted * perUnit)]
  while (running[p] <= wanted) p++
  return p
}
