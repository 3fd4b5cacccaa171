/** The one door of the store for every shell. What needs Node stands behind node.ts. */
export * from './nearest.ts'
export type { Problem } from './problem.ts'
export * from './profile-schema.ts'
export * from './read-profile.ts'
export * from './write-profile.ts'
export type * from './docs/doc-store.ts'
export * from './docs/memory-store.ts'
export * from './docs/browser-store.ts'
