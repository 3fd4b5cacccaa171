export type { Rates } from './age.ts'
export { centreOfRates } from './age.ts'
export type { Baseline, BaselineTable, Population } from './baseline.ts'
export { baselinesNear, baselineTable } from './baseline.ts'
export { endedBySpecialty, interviewsKept, shareOf } from './kept.ts'
export type { DrawnProgram, DrawnShifts, DrawPass, LiftedPass } from './drawn-programs.ts'
export { addDrawn, momentsALevel, sumMoments, writeDrawn, writeDrawnOdds, writeDrawnWorths } from './drawn-programs.ts'
export { matchAt, ownOdds, writeInvitation } from './invitation-odds.ts'
export type { PublishedGroup, RankSummary } from './rank-likelihood.ts'
export { rankLogLikelihood, rankLogLikelihoodOf, summaryLogLikelihood } from './rank-likelihood.ts'
export type { Moments, RankedGroup, RankKind, RankParameters } from './rank-model.ts'
export {
  endsAt,
  longestList,
  matchGivenRanks,
  meanOf,
  oneKind,
  quantileOf,
  rankedGroup,
  standingWithRanks,
} from './rank-model.ts'
export type { Senders, TypicalList, Unlike } from './typical-list.ts'
export { applicationsByStratum, invitationsByStanding, kindsOf, ownNodes, sendersOf } from './typical-list.ts'
export type { StratumChance } from './strata.ts'
export { expectedFrom, stratumChance } from './strata.ts'
