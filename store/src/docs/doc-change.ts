/** What one save changed in a document, as plain JSON: a document that grows is kept as the changes that made it. */
import { isGroup, isNamedList, isSame } from '../json.ts'
import type { Named } from '../json.ts'

export type DocChange =
  | { readonly kind: 'whole'; readonly body: unknown }
  /** By the name of the field; what is not named stays. */
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, FieldChange>> }

export type FieldChange =
  | { readonly kind: 'set'; readonly value: unknown }
  | { readonly kind: 'gone' }
  /** Of a list of named entries: each in the place of the one of its name, otherwise at the end. */
  | { readonly kind: 'entries'; readonly put: readonly Named[]; readonly drop: readonly string[] }
  /** At the end of a list whose entries have no names. */
  | { readonly kind: 'added'; readonly values: readonly unknown[] }

/** The change that makes `after` of `before`. Entries that are the same objects are known to be the same, so that a long list costs little. */
export function changeBetween(before: unknown, after: unknown): DocChange {
  if (!isGroup(before) || !isGroup(after)) return { kind: 'whole', body: after }
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const change = fieldChange(before[key], after[key])
    return change ? [[key, change] as const] : []
  })
  return { kind: 'fields', fields: Object.fromEntries(fields) }
}

function fieldChange(before: unknown, after: unknown): FieldChange | undefined {
  if (before === after) return undefined
  if (after === undefined) return { kind: 'gone' }
  const old = before === undefined && Array.isArray(after) && after.length > 0 ? [] : before
  if (isNamedList(old) && isNamedList(after)) return entriesChange(old, after)
  if (Array.isArray(old) && Array.isArray(after) && old.every((item, at) => at < after.length && isSame(item, after[at])))
    return after.length === old.length ? undefined : { kind: 'added', values: after.slice(old.length) }
  return isSame(old, after) ? undefined : { kind: 'set', value: after }
}

function entriesChange(before: readonly Named[], after: readonly Named[]): FieldChange | undefined {
  const old = new Map(before.map((entry) => [entry.id, entry]))
  const put = after.filter((entry) => !isSame(old.get(entry.id), entry))
  const stays = new Set(after.map(({ id }) => id))
  const drop = before.filter(({ id }) => !stays.has(id)).map(({ id }) => id)
  return put.length + drop.length === 0 ? undefined : { kind: 'entries', put, drop }
}

/** So many values of a document lie in one piece at most: a piece is read and written between two frames of a page. */
const mostValues = 8000

/** The same change in pieces that are each soon read, to be made one after the other. */
export function* inPieces(change: DocChange): Generator<DocChange> {
  if (change.kind === 'whole') {
    if (isGroup(change.body)) yield* inPieces(changeBetween({}, change.body))
    else yield change
    return
  }
  let fields: Record<string, FieldChange> = {}
  let size = 0
  for (const [key, field] of Object.entries(change.fields)) {
    for (const part of slicesOf(field)) {
      const more = sizeOf(part)
      if (size > 0 && (size + more > mostValues || Object.hasOwn(fields, key))) {
        yield { kind: 'fields', fields }
        fields = {}
        size = 0
      }
      fields[key] = part
      size += more
    }
  }
  yield { kind: 'fields', fields }
}

function* slicesOf(change: FieldChange): Generator<FieldChange> {
  if (change.kind === 'entries') {
    let { drop } = change
    for (const put of slices(change.put)) {
      yield { ...change, put, drop }
      drop = []
    }
  } else if (change.kind === 'added') for (const values of slices(change.values)) yield { ...change, values }
  else yield change
}

/** An empty list is one slice, empty. */
function* slices<T>(list: readonly T[]): Generator<readonly T[]> {
  let slice: T[] = []
  let size = 0
  for (const item of list) {
    const more = sizeOf(item)
    if (size > 0 && size + more > mostValues) {
      yield slice
      slice = []
      size = 0
    }
    slice.push(item)
    size += more
  }
  yield slice
}

/** How many values a piece of JSON holds. */
function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, part) => sum + sizeOf(part), 1)
}

/** Whether what was found in a store is a change: it may be damaged. */
export function isDocChange(value: unknown): value is DocChange {
  if (!isGroup(value)) return false
  if (value['kind'] === 'whole') return Object.hasOwn(value, 'body')
  return value['kind'] === 'fields' && isGroup(value['fields']) && Object.values(value['fields']).every(isFieldChange)
}

function isFieldChange(value: unknown): value is FieldChange {
  if (!isGroup(value)) return false
  switch (value['kind']) {
    case 'set':
      return Object.hasOwn(value, 'value')
    case 'gone':
      return true
    case 'entries':
      return isNamedList(value['put']) && Array.isArray(value['drop'])
    case 'added':
      return Array.isArray(value['values'])
    default:
      return false
  }
}
