export type { Half, JointOutcome, RankedOutcomes } from './joint-outcome.ts'
export { bothByPlace, chanceByPlace, chanceSomewhere, jointOutcome } from './joint-outcome.ts'
export { worthByPlace } from './worth-by-place.ts'
