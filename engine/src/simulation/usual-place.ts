/** Where somebody's interviews fall, program by program: drawn by the hundred thousand. */
export type UsualPlaces = Int32Array

const half = 16
const whole = 1 << half
const lower = whole - 1

/**
 * Walker's alias method (1977), so that a draw looks at one place only: each of n stretches of equal chance belongs to a program up to a
 * threshold and to one other program beyond it. Threshold and other are 16 bits each, the chance of a program right to 1 in 65,536 n.
 * Shares need not sum to one. Throws where there are more than 65,535.
 */
export function usualPlaces(shares: Float64Array): UsualPlaces {
  if (shares.length >= whole) throw new RangeError(`usualPlaces requires fewer than ${whole} shares, got ${shares.length}`)
  const total = shares.reduce((sum, one) => sum + one, 0)
  const left = shares.map((one) => (one / total) * shares.length)
  const places = Int32Array.from(shares, (_, p) => (lower << half) | p)
  const [short, long]: [number[], number[]] = [[], []]
  for (const [p, one] of left.entries()) (one < 1 ? short : long).push(p)
  while (short.length > 0 && long.length > 0) {
    const [less, more] = [short.pop() ?? 0, long[long.length - 1]]
    places[less] = (Math.min(lower, Math.round(left[less] * whole)) << half) | more
    left[more] -= 1 - left[less]
    if (left[more] < 1) short.push(long.pop() ?? 0)
  }
  return places
}

/** The program on which 32 bits of luck fall. */
export function usualPlace(places: UsualPlaces, bits: number): number {
  const stretch = ((bits >>> half) * places.length) >>> half
  const place = places[stretch]
  // All ones below the threshold: a branch that luck takes is one no processor foresees.
  const own = ((bits & lower) - (place >>> half)) >> 31
  return (stretch & own) | (place & lower & ~own)
}
