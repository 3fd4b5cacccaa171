/** What a field of the profile is called, and a value of it in words, wherever it is not asked but told. */
import { counted } from '#domain/say'
import { isList, isObject, textOf } from '../../draft/draft.ts'
import type { Json } from '../../draft/draft.ts'
import type { Field } from './fields/field.ts'
import { groups } from './fields/groups.ts'
import { specialtyOptions } from './form/specialty-options.ts'
import { namedOptions } from './named-options.ts'

const fields = groups.flatMap(({ parts }) => parts.flatMap((part) => part.fields))

export interface FieldWords {
  readonly label: string
  readonly say: (value: Json | undefined) => string
}

/** By the names that lead to the value, which may stand within a field or hold several. */
export function fieldWords(path: readonly string[]): FieldWords {
  const text = path.join('.')
  const field = fields.find((one) => one.path === text) ?? fields.find((one) => text.startsWith(`${one.path}.`))
  return { label: field?.label ?? path.join(', '), say: (value) => wordsOf(value, field) }
}

function wordsOf(value: Json | undefined, field: Field | undefined): string {
  if (value === undefined || value === null) return 'not said'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (isList(value)) return listWords(value, field)
  if (isObject(value)) return counted(Object.keys(value).length, 'value')
  const options = field && namedOptions(field.input)
  return options?.find((option) => option.value === value)?.label ?? textOf(value)
}

function listWords(value: readonly Json[], field: Field | undefined): string {
  if (field?.input.kind === 'specialty choices') return value.map(specialtyName).join(', ')
  const plain = value.every((one) => typeof one === 'string' || typeof one === 'number')
  if (plain && value.length <= 4) return value.map((one) => wordsOf(one, field)).join(', ')
  return counted(value.length, field?.input.kind === 'list' ? field.input.one : 'entry', 'entries')
}

function specialtyName(chosen: Json): string {
  const id = isObject(chosen) ? chosen['id'] : chosen
  return specialtyOptions.find((option) => option.value === id)?.label ?? textOf(id)
}
