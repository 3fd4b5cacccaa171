/** The store's door for Node: what the web must not carry. */
export { createFileStore } from './docs/file-store.ts'
export type { FileStore } from './docs/file-store.ts'
export { writeAtomically } from './docs/write-atomically.ts'
