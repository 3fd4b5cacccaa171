/** Sums of chances up to each place, and where to begin to look for one: places are drawn by the hundred thousand. */
export interface RunningSums {
  readonly running: Float64Array
  /** For equal steps of the whole sum, the first place whose sum is above it. */
  readonly from: Int32Array
}

/** Puts a beginning to every step of sums that never fall. */
export function runningSums(running: Float64Array): RunningSums {
  const places = running.length
  const from = new Int32Array(places)
  const step = places === 0 ? 0 : running[places - 1] / places
  let p = 0
  for (let at = 0; at < places; at++) {
    while (p < places - 1 && running[p] <= step * at) p++
    from[at] = p
  }
  return { running, from }
}

/** The first place from `low` on whose sum is above `wanted`; the number of places where none is. */
export function firstAbove({ running, from }: RunningSums, wanted: number, low: number): number {
  const places = running.length
  if (places === 0 || !(running[places - 1] > wanted)) return places
  let p = from[Math.min(places - 1, Math.floor((wanted / running[places - 1]) * places))]
  // A step may begin one place late where two sums all but meet.
  while (p > 0 && running[p - 1] > wanted) p--
  if (p < low) p = low
  while (running[p] <= wanted) p++
  return p
}
