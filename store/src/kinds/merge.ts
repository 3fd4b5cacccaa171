/**
 * Two copies of a document that both changed, as one. Whatever only one side changed is taken; entries that either side added
 * to a list stay; what one side changed and the other took away stays. Only where both changed the same value otherwise does
 * ours stand, and the clash is named so that a person can choose.
 */
import { isGroup, isNamedList, isSame } from '../json.ts'
import type { Group } from '../json.ts'

/** A value both sides changed, each otherwise. */
export interface Clash {
  /** Such as `exams.step2ck.score`; empty for the document as a whole. */
  readonly path: string
  readonly ours: unknown
  readonly theirs: unknown
}

export interface Copies<T> {
  /** What both rest on; absent where there was nothing, or where two devices never met. */
  readonly base: T | undefined
  readonly ours: T | undefined
  readonly theirs: T | undefined
}

export interface Merged<T> {
  readonly body: T | undefined
  readonly clashes: readonly Clash[]
}

/** Merges plain JSON. `whole` names groups that are taken from one side only, never mixed. */
export function mergeThree<T>(copies: Copies<T>, whole: ReadonlySet<string> = new Set()): Merged<T> {
  const clashes: Clash[] = []
  // JSON in, JSON of the same shape out.
  const body = mergeValue(copies, { path: '', whole, clash: (clash) => void clashes.push(clash) }) as T | undefined
  return { body, clashes }
}

interface At {
  readonly path: string
  readonly whole: ReadonlySet<string>
  readonly clash: (clash: Clash) => void
}

function mergeValue({ base, ours, theirs }: Copies<unknown>, at: At): unknown {
  if (isSame(ours, theirs) || isSame(theirs, base)) return ours
  if (isSame(ours, base)) return theirs
  // A change is worth more than a removal: what was removed can be removed again.
  if (ours === undefined) return theirs
  if (theirs === undefined) return ours
  const isWhole = at.whole.has(at.path.slice(at.path.lastIndexOf('.') + 1))
  if (!isWhole && isGroup(ours) && isGroup(theirs)) return mergeGroup({ base: isGroup(base) ? base : {}, ours, theirs }, at)
  if (Array.isArray(ours) && Array.isArray(theirs)) return mergeList({ base: Array.isArray(base) ? base : [], ours, theirs }, at)
  at.clash({ path: at.path, ours, theirs })
  return ours
}

type All<T> = { readonly [Side in keyof Copies<T>]: T }

function own(group: Group, key: string): unknown {
  return Object.hasOwn(group, key) ? group[key] : undefined
}

function mergeGroup({ base, ours, theirs }: All<Group>, at: At): Group {
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
  const entries = keys.flatMap((key) => {
    const path = at.path === '' ? key : `${at.path}.${key}`
    const value = mergeValue({ base: own(base, key), ours: own(ours, key), theirs: own(theirs, key) }, { ...at, path })
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(entries)
}

type List = readonly unknown[]

function mergeList(lists: All<List>, at: At): List {
  const { base, ours, theirs } = lists
  if ([base, ours, theirs].every(isNamedList)) return mergeById(lists, at)
  const sameLength = base.length === ours.length && base.length === theirs.length
  const apart = sameLength && base.every((item, index) => isSame(item, ours[index]) || isSame(item, theirs[index]))
  if (apart) return ours.map((item, index) => (isSame(item, base[index]) ? theirs[index] : item))
  const added = without(theirs, base)
  const removed = without(base, theirs)
  return [...without(ours, removed), ...without(added, without(ours, base))]
}

function mergeById({ base, ours, theirs }: All<List>, at: At): List {
  const [wasById, oursById, theirsById] = [base, ours, theirs].map((list) => new Map(list.map((item) => [idOf(item), item])))
  const ids = [...new Set([...ours, ...theirs].map(idOf))]
  return ids.flatMap((id) => {
    const sides = { base: wasById?.get(id), ours: oursById?.get(id), theirs: theirsById?.get(id) }
    const value = mergeValue(sides, { ...at, path: `${at.path}[${String(id)}]` })
    return value === undefined ? [] : [value]
  })
}

function idOf(item: unknown): unknown {
  return isGroup(item) ? item['id'] : undefined
}

/** Items of one list that the other lacks; an item that stands twice is lacking until the other has it twice. */
function without(list: List, other: List): List {
  const left = other.map(canonical)
  return list.filter((item) => {
    const at = left.indexOf(canonical(item))
    if (at === -1) return true
    left.splice(at, 1)
    return false
  })
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isGroup(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}
