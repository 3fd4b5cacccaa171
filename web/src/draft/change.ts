import type { KeptChange } from '#store'
import { isSame } from '#store'
import type { Draft, Json } from './draft.ts'
import { isObject, valueOf, withValueOf } from './draft.ts'

/** One value that differs between two drafts. A list is one value. */
export interface Change extends Pick<KeptChange, 'path'> {
  readonly was?: Json
  readonly now?: Json
}

/** What is different in `after`, in the order of its fields. */
export function changesBetween(before: Draft, after: Draft): readonly Change[] {
  return differing(before, after, [])
}

function differing(was: Json | undefined, now: Json | undefined, path: readonly string[]): readonly Change[] {
  if (isSame(was, now)) return []
  const [before, after] = [was ?? {}, now ?? {}]
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])]
    return keys.flatMap((key) => differing(valueOf(before, [key]), valueOf(after, [key]), [...path, key]))
  }
  return [{ path, ...(was === undefined ? {} : { was }), ...(now === undefined ? {} : { now }) }]
}

/** The draft with these changes taken back, the last first; what else was changed since stays. */
export function takenBack(draft: Draft, changes: readonly KeptChange[]): Draft {
  // What a history holds was a draft's.
  return changes.toReversed().reduce((rest, { path, was }) => withValueOf(rest, path, was as Json | undefined), draft)
}
