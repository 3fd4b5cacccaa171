/** What somebody says of a program: whether the list takes it in, leaves it out, or decides itself. */
import type { ProgramId } from '#domain'
import type { Draft, Json } from './draft.ts'
import { listAt } from './draft.ts'

export type Say = 'decide' | 'always' | 'never'

export function sayIn(draft: Draft, id: ProgramId): Say {
  if (listAt(draft, 'preferences.pinned').includes(id)) return 'always'
  return listAt(draft, 'preferences.excluded').includes(id) ? 'never' : 'decide'
}

/** The changes of the profile that say it of each of these programs. */
export function changesToSay(
  draft: Draft,
  ids: readonly ProgramId[],
  say: Say,
): readonly (readonly [path: string, value: Json | undefined])[] {
  return [
    ['preferences.pinned', withOrWithout(listAt(draft, 'preferences.pinned'), ids, say === 'always')],
    ['preferences.excluded', withOrWithout(listAt(draft, 'preferences.excluded'), ids, say === 'never')],
  ]
}

function withOrWithout(list: readonly Json[], ids: readonly ProgramId[], holds: boolean): readonly Json[] | undefined {
  const named: ReadonlySet<Json> = new Set(ids)
  const others = list.filter((one) => !named.has(one))
  const all = holds ? [...others, ...ids] : others
  return all.length === 0 ? undefined : all
}
