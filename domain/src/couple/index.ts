export type { Couple, CoupleAdvice } from './couple.ts'
export type { RankedPair } from './rank-pairs.ts'
export { rankPairs } from './rank-pairs.ts'
export { coupleWords } from './couple-words.ts'
