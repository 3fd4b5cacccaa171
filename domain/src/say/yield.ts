import type { Shares } from './chance.ts'
import { chanceSentence } from './chance.ts'
import { decimalText } from './number.ts'

/**
 * `Takes more of those it interviews (one interview counts as 1.6): about 66 in 100 (55 to 76) residents are non-US IMGs`, for a program
 * whose interviews are worth `ratio` of the average one of their specialty.
 */
export function takingText(ratio: number, residents: Shares): string {
  const more = ratio > 1 ? 'more' : 'fewer'
  return `Takes ${more} of those it interviews (one interview counts as ${decimalText(ratio, 1)}): ${chanceSentence(residents)} residents are non-US IMGs`
}
