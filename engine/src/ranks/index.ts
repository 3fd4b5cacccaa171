export type { PublishedGroup, RankSummary } from './rank-likelihood.ts'
export { rankLogLikelihood, summaryLogLikelihood } from './rank-likelihood.ts'
export type { Moments, RankParameters, RankedGroup } from './rank-model.ts'
export { longestList, matchGivenRanks, meanOf, quantileOf, rankedGroup, standingWithRanks } from './rank-model.ts'
