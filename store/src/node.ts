/** The store's door for Node: what the web must not carry. */
export * from './docs/file-store.ts'
