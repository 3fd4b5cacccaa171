/**
 * The profile while somebody is writing it: plain JSON that may be incomplete or wrong for a moment.
 * What is saved as one types is this; what advice is made from is the part of it that passes the validator.
 */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}
export type Draft = JsonObject

/** Whether anything was said yet. */
export function isBegun(draft: Draft): boolean {
  return Object.keys(draft).length > 0
}

type Step = string | number

/** Steps of a path such as `letters[0].due`. */
function stepsOf(path: string): readonly Step[] {
  return [...path.matchAll(/\[(\d+)\]|\["([^"]+)"\]|([^.[\]]+)/g)].map(([, index, quoted, name]) =>
    index === undefined ? (quoted ?? name ?? '') : Number(index),
  )
}

/** The value at a path, or undefined where nothing stands. */
export function valueAt(draft: Json, path: string): Json | undefined {
  return valueOf(draft, stepsOf(path))
}

/** The same by the steps themselves. */
export function valueOf(draft: Json, steps: readonly Step[]): Json | undefined {
  let value: Json | undefined = draft
  for (const step of steps) value = child(value, step)
  return value
}

/** The draft with another value at a path. `undefined` takes the field away; groups and lists that become empty go with it. */
export function withValue(draft: Draft, path: string, value: Json | undefined): Draft {
  return withValueOf(draft, stepsOf(path), value)
}

/** The same by the steps themselves. */
export function withValueOf(draft: Draft, steps: readonly Step[], value: Json | undefined): Draft {
  const changed = set(draft, steps, value)
  return isObject(changed) ? changed : {}
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value)
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** The entries of a list field; none where the field is absent. */
export function listAt(draft: Json, path: string): readonly Json[] {
  const value = valueAt(draft, path)
  return isList(value) ? value : []
}

/** Text of a field for an input; numbers as digits. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function child(value: Json | undefined, step: Step): Json | undefined {
  if (typeof step === 'number') return isList(value) ? value[step] : undefined
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

function set(current: Json | undefined, steps: readonly Step[], value: Json | undefined): Json | undefined {
  const [step, ...rest] = steps
  if (step === undefined) return value
  const next = set(child(current, step), rest, value)
  return typeof step === 'number' ? setInList(current, step, next) : setInObject(current, step, next)
}

function setInList(current: Json | undefined, index: number, next: Json | undefined): Json | undefined {
  const list = isList(current) ? current : []
  const changed = next === undefined ? list.toSpliced(index, 1) : index < list.length ? list.with(index, next) : [...list, next]
  return changed.length === 0 ? undefined : changed
}

function setInObject(current: Json | undefined, key: string, next: Json | undefined): Json | undefined {
  const { [key]: _removed, ...others } = isObject(current) ? current : {}
  // A key keeps its place, so that a file read and written again shows only what changed.
  const changed: JsonObject =
    next === undefined
      ? others
      : isObject(current) && Object.hasOwn(current, key)
        ? { ...current, [key]: next }
        : { ...others, [key]: next }
  return Object.keys(changed).length === 0 ? undefined : changed
}

const nothing: Draft = {}

/** A stored draft is JSON: what its kind calls a group is one of ours. */
export function draftFrom(body: Readonly<Record<string, unknown>> | undefined): Draft {
  const json = body as Json | undefined
  return isObject(json) ? json : nothing
}
