import { isGroup } from '../json.ts'
import { pathText } from '../problem.ts'

export interface ProfileLeaf {
  /** Such as `letters[0].due`. */
  readonly path: string
  readonly value: unknown
}

/** Every answer of a profile with its place, in the order it stands there. */
export function leavesOf(value: unknown, path: readonly (string | number)[] = []): readonly ProfileLeaf[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => leavesOf(item, [...path, at]))
  if (isGroup(value)) return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]))
  return [{ path: pathText(path), value }]
}
