import type { Draft, Json } from './draft.ts'
import { isObject, valueAt, withValue } from './draft.ts'

/**
 * The change that gives a field this value. Emptying the last field of a list's entry leaves the entry, empty: it is being
 * written, and only taking it away takes it away.
 */
export function fieldChange(
  draft: Draft,
  path: string,
  value: Json | undefined,
): readonly [path: string, value: Json | undefined] {
  const [, entryPath, rest] = /^(.*\[\d+\])\.(.+)$/.exec(path) ?? []
  if (value !== undefined || entryPath === undefined || rest === undefined) return [path, value]
  const entry = valueAt(draft, entryPath)
  const isEmptied = isObject(entry) && Object.keys(withValue(entry, rest, undefined)).length === 0
  return isEmptied ? [entryPath, {}] : [path, value]
}
