/** Answers of a profile as a reader sees them: with the questions of the profile's own pages, in their order. */
import { isObject, listAt, valueAt } from '../../draft/draft.ts'
import type { Draft, Json } from '../../draft/draft.ts'
import { namedOptions } from '../profile/named-options.ts'
import { groups } from '../profile/fields/groups.ts'
import { pathsOf } from '../profile/fields/field.ts'
import type { Field, Group, Input, ListInput } from '../profile/fields/field.ts'

export interface ShownAnswer {
  readonly path: string
  readonly label: string
  readonly input: Input
  /** Undefined where nothing is answered. */
  readonly text: string | undefined
}

export interface ShownGroup {
  readonly id: string
  readonly title: string
  readonly answers: readonly ShownAnswer[]
}

/** The fields of the profile a group asks, by their first name: what is ticked goes by these. */
export function topFields(group: Group): readonly string[] {
  return [...new Set(pathsOf([group]).map((path) => path.split(/[.[]/, 1)[0] ?? path))]
}

/** The groups of which this part of a profile holds something, with every question that could be answered in what is shown. */
export function shownGroups(profile: Draft): readonly ShownGroup[] {
  return groups
    .map(({ id, title, parts }) => ({
      id,
      title,
      answers: parts
        .flatMap(({ fields }) => fields)
        .filter(({ path }) => Object.hasOwn(profile, path.split(/[.[]/, 1)[0] ?? path))
        .flatMap((field) => answersOf(field, profile)),
    }))
    .filter(({ answers }) => answers.some(({ text }) => text !== undefined))
}

function answersOf(field: Field, profile: Draft): readonly ShownAnswer[] {
  const { path, label, input } = field
  if (input.kind !== 'list') return [{ path, label, input, text: answerText(input, valueAt(profile, path)) }]
  return listAt(profile, path).flatMap((entry, at) =>
    input.fields.map((inner) => ({
      path: `${path}[${at}].${inner.path}`,
      label: `${nameOf(entry, input) ?? `${input.one} ${at + 1}`}: ${inner.label}`,
      input: inner.input,
      text: answerText(inner.input, isObject(entry) ? valueAt(entry, inner.path) : undefined),
    })),
  )
}

function nameOf(entry: Json, { namedBy }: ListInput): string | undefined {
  const names = namedBy.flatMap((path) => (isObject(entry) ? (plainText(valueAt(entry, path)) ?? []) : []))
  return names.length === 0 ? undefined : names.join(', ')
}

/** A value in the words of its question; undefined where there is none. */
export function answerText(input: Input, value: Json | undefined): string | undefined {
  const options = namedOptions(input)
  if (options === undefined || value === undefined) return plainText(value)
  const word = (one: Json): string => {
    const id = isObject(one) ? one['id'] : one
    const name = options.find((option) => option.value === id)?.label ?? String(id)
    return isObject(one) && one['backup'] === true ? `${name} (backup)` : name
  }
  return (Array.isArray(value) ? value : [value]).map((one: Json) => word(one)).join(', ')
}

function plainText(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.map((one: Json) => plainText(one) ?? '').join('; ')
  if (isObject(value))
    return Object.entries(value)
      .map(([key, part]) => `${key}: ${plainText(part) ?? ''}`)
      .join(', ')
  return String(value)
}
