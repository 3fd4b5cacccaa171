/** The pack as a ledger: every fact with where it stands and who said it, what is stale, what breaks a promise, what a release changed. */
export { checkFacts } from './check-facts.ts'
export type { Cited } from './cited.ts'
export { citedFacts } from './cited.ts'
export type { Difference } from './compare-facts.ts'
export { compareFacts } from './compare-facts.ts'
export type { Stale } from './stale-facts.ts'
export { staleFacts } from './stale-facts.ts'
