/** The release of the facts pack a build writes. Raised by hand, with an entry in facts/CHANGELOG.md. */
export const release: { readonly version: string; readonly date: string } = { version: '2026.11.2', date: '2026-11-28' }
