import { luckAt } from '../numbers/hashed.ts'

/** Buckets of the luck, by its first bits: some thousands of applicants leave about one in each. */
const firstBits = 15

/** The members in the order of their luck under a key: by counting, as luck is even. Equal luck leaves them as they stand. */
export function inDrawnOrder(members: Int32Array, key: number): Int32Array {
  const luck = new Uint32Array(members.length)
  const start = new Int32Array((1 << firstBits) + 1)
  for (let i = 0; i < members.length; i++) {
    luck[i] = luckAt(key, members[i]) * 0x1_0000_0000
    start[(luck[i] >>> (32 - firstBits)) + 1]++
  }
  for (let b = 0; b < 1 << firstBits; b++) start[b + 1] += start[b]
  const order = new Int32Array(members.length)
  const sorted = new Uint32Array(members.length)
  for (let i = 0; i < members.length; i++) {
    const own = luck[i]
    const bucket = own >>> (32 - firstBits)
    let at = start[bucket]++
    // Within the bucket by insertion: those before it there stand just below.
    for (; at > 0 && sorted[at - 1] > own; at--) {
      order[at] = order[at - 1]
      sorted[at] = sorted[at - 1]
    }
    order[at] = members[i]
    sorted[at] = own
  }
  return order
}
