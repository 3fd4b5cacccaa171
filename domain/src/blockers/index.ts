export type { Blocker } from './blocker.ts'
export { findBlockers } from './find-blockers.ts'
