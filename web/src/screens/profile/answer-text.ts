import { isIsoDate } from '#domain'
import { dayText, monthText } from '#domain/say'
import { isObject, valueAt } from '../../draft/draft.ts'
import type { Json } from '../../draft/draft.ts'
import type { Input, ListInput } from './fields/field.ts'
import { namedOptions } from './named-options.ts'

/** What an entry of a list is called, in the words of its own answers; undefined where none of them is there. */
export function entryName(entry: Json, { namedBy, fields }: ListInput): string | undefined {
  const names = namedBy.flatMap((path) => {
    const field = fields.find((one) => one.path === path)
    return (field && isObject(entry) && answerText(field.input, valueAt(entry, path))) || []
  })
  return names.length === 0 ? undefined : names.join(', ')
}

/** A value in the words of its question; undefined where there is none. */
export function answerText(input: Input, value: Json | undefined): string | undefined {
  if (typeof value === 'string' && isIsoDate(value) && input.kind === 'day') return dayText(value)
  if (typeof value === 'string' && isIsoDate(`${value}-01`) && input.kind === 'moment') return monthText(value)
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
