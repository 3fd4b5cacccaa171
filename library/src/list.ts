/**
 * Which programs to apply to, step by step as `advise` goes, and the solver underneath for lists of any other kind.
 * [The guide to the library](../../docs/library.md#step-by-step) goes through the steps once.
 *
 * @packageDocumentation
 */
export type { Candidate, Candidates } from '#domain/programs'
export { findCandidates } from '#domain/programs'
export type { Chances, ChancesRequest, ProgramChance } from '#domain/chances'
export { estimateChances } from '#domain/chances'
export type { Added, ListedProgram, ListOutlook, ListQuestion, OtherList, ProgramExplanation, ProgramList } from '#domain/list'
export { chanceOfList, chooseList, compareLists, explainProgram, findWhatAdds } from '#domain/list'
export type { Choice, Row, SelectionProblem, Solution, Usage } from '#engine/solver'
export { excess, measureUsage, solve, totalFees, valueOf } from '#engine/solver'
