import type { Copies, Merged } from '../merge.ts'
import { mergeThree } from '../merge.ts'

/** Remarks of both stay; the place of one, and what it suggests, mean something only whole. */
export function mergeReviews<Review>(copies: Copies<Review>): Merged<Review> {
  return mergeThree(copies, new Set(['at', 'suggests']))
}
