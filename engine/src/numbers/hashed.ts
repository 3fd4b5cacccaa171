/**
 * Luck by name: a number that depends on a key and a place only, so that it is the same whoever asks, in whatever order, on whatever
 * machine. Two lists of one applicant meet the same luck at the programs they share (common random numbers). Not for secrets.
 */
export function luckKey(...parts: readonly number[]): number {
  let key = 0x2545f491
  for (const part of parts) key = luckUnder(key, part)
  return key
}

/** The key with one part more. */
export function luckUnder(key: number, part: number): number {
  return mix((key ^ mix(part | 0)) + 0x9e3779b9)
}

/** Uniform on (0, 1), 32 bits: the luck of `key` at `place`. */
export function luckAt(key: number, place: number): number {
  return ((luckBits(key, place) >>> 0) + 0.5) / 4_294_967_296
}

/** The same luck as 32 bits: of splitmix32 begun at the key, the number that stands at this place. */
export function luckBits(key: number, place: number): number {
  return mix(key + Math.imul(place + 1, 0x9e3779b9))
}

/** The finalizer of splitmix32. */
function mix(value: number): number {
  let z = value | 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return z ^ (z >>> 15)
}
