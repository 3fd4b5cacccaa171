/**
 * The Match: deferred acceptance with couples, supplemental lists, reversions and limits, and a verifier that shares nothing with it.
 * [The guide to the library](../../docs/library.md#the-match) settles the smallest market.
 *
 * @packageDocumentation
 */
export type {
  Blocking,
  ChainLink,
  JointList,
  Limit,
  LimitedMatching,
  MarketLists,
  Matching,
  Missed,
  Outcome,
  ProgramRule,
  Verdict,
} from '#engine/match'
export { matchLimited, matchMarket, settleWithout, unmatched, verifyStability } from '#engine/match'
