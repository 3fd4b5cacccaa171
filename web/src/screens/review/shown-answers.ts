/** Answers of a profile as a reader sees them: with the questions of the profile's own pages, in their order. */
import { isObject, listAt, valueAt } from '../../draft/draft.ts'
import type { Draft } from '../../draft/draft.ts'
import { answerText, entryName } from '../profile/answer-text.ts'
import { groups } from '../profile/fields/groups.ts'
import { pathsOf } from '../profile/fields/field.ts'
import type { Field, Group, Input } from '../profile/fields/field.ts'

export interface ShownAnswer {
  readonly path: string
  readonly label: string
  /** The entry it is an answer of, its question alone, and whether the entry's name says it already, where it stands in a list. */
  readonly entry?: { readonly one: string; readonly name: string; readonly label: string; readonly isInName: boolean }
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
  return listAt(profile, path).flatMap((entry, at) => {
    const name = entryName(entry, input) ?? `${input.one} ${at + 1}`
    return input.fields.map((inner) => ({
      path: `${path}[${at}].${inner.path}`,
      label: `${name}: ${inner.label}`,
      entry: { one: input.one, name, label: inner.label, isInName: input.namedBy.includes(inner.path) },
      input: inner.input,
      text: answerText(inner.input, isObject(entry) ? valueAt(entry, inner.path) : undefined),
    }))
  })
}
