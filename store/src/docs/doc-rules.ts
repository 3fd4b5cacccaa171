import type { Conflict, Doc } from './doc-store.ts'

/** Throws unless kind and id can be the name of a file on every system. */
export function requireDocName({ kind, id }: { readonly kind: string; readonly id: string }): void {
  for (const name of [kind, id]) {
    if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(name))
      throw new RangeError(`a document's kind and id require a-z, 0-9 and -, got ${name}`)
  }
}

/** Order of `list`, the same on every machine. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

/** Order of `all`: by kind, then by id. */
export function byName(a: Pick<Doc, 'kind' | 'id'>, b: Pick<Doc, 'kind' | 'id'>): number {
  return a.kind === b.kind ? byId(a, b) : a.kind < b.kind ? -1 : 1
}

/** The answer to who saves or removes what has changed since. */
export function conflict(current: Doc | undefined): Conflict {
  return { kind: 'conflict', ...(current ? { current } : {}) }
}
