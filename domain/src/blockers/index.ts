export type { Blocker } from './blocker.ts'
export { findBlockers, isClosedOff } from './find-blockers.ts'
