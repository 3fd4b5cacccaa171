export type { Candidate, Candidates } from './candidate.ts'
export type { Completeness } from './completeness.ts'
export { completenessOf, coverageOf } from './completeness.ts'
export { findCandidates } from './find-candidates.ts'
