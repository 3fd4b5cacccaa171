import { counted } from '#domain/say'
import { listAt, valueAt } from '../../draft/draft.ts'
import type { Draft } from '../../draft/draft.ts'
import type { Group } from './fields/field.ts'

export interface Answered {
  readonly given: number
  readonly all: number
  /** Where the part is one list: how many entries it holds, in words. */
  readonly entries?: string
}

/** How much of a part holds an answer. */
export function answered(group: Group, draft: Draft): Answered {
  const fields = group.parts.flatMap((part) => part.fields)
  const given = fields.filter((field) => valueAt(draft, field.path) !== undefined).length
  const [only] = fields
  if (fields.length !== 1 || only?.input.kind !== 'list') return { given, all: fields.length }
  return { given, all: 1, entries: counted(listAt(draft, only.path).length, only.input.one) }
}

/** The same in words: `4 of 18`, `3 letters`. */
export function stateOf(group: Group, draft: Draft): string {
  const { given, all, entries } = answered(group, draft)
  if (given === 0) return 'not begun'
  return entries ?? `${given} of ${all}`
}
