/** What somebody says of one program: whether the list takes it in, leaves it out, or decides itself. */
import type { ProgramId } from '#domain'
import type { Draft, Json } from './draft.ts'
import { listAt } from './draft.ts'

export type Say = 'decide' | 'always' | 'never'

export function sayIn(draft: Draft, id: ProgramId): Say {
  if (listAt(draft, 'preferences.pinned').includes(id)) return 'always'
  return listAt(draft, 'preferences.excluded').includes(id) ? 'never' : 'decide'
}

/** The changes of the profile that say it. */
export function changesToSay(
  draft: Draft,
  id: ProgramId,
  say: Say,
): readonly (readonly [path: string, value: Json | undefined])[] {
  return [
    ['preferences.pinned', withOrWithout(listAt(draft, 'preferences.pinned'), id, say === 'always')],
    ['preferences.excluded', withOrWithout(listAt(draft, 'preferences.excluded'), id, say === 'never')],
  ]
}

function withOrWithout(list: readonly Json[], id: ProgramId, holds: boolean): readonly Json[] | undefined {
  const others = list.filter((one) => one !== id)
  const all = holds ? [...others, id] : others
  return all.length === 0 ? undefined : all
}
