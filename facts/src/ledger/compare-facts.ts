import type { Cited } from './cited.ts'

export interface Difference {
  readonly kind: 'new' | 'gone' | 'changed' | 'source changed'
  readonly path: string
  readonly before?: Cited
  readonly after?: Cited
}

/** What one release of the facts says otherwise than another, by path. */
export function compareFacts(before: readonly Cited[], after: readonly Cited[]): readonly Difference[] {
  const old = new Map(before.map((fact) => [fact.path, fact]))
  const now = new Map(after.map((fact) => [fact.path, fact]))
  const gone = before
    .filter(({ path }) => !now.has(path))
    .map((fact) => ({ kind: 'gone' as const, path: fact.path, before: fact }))
  return [...after.flatMap((fact) => differenceTo(old.get(fact.path), fact)), ...gone]
}

function differenceTo(before: Cited | undefined, after: Cited): readonly Difference[] {
  const { path } = after
  if (!before) return [{ kind: 'new', path, after }]
  if (JSON.stringify(before.value) !== JSON.stringify(after.value)) return [{ kind: 'changed', path, before, after }]
  if (before.source !== after.source || before.asOf !== after.asOf) return [{ kind: 'source changed', path, before, after }]
  return []
}
