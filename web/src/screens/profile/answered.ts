import { valueAt } from '../../state/draft.ts'
import type { Draft } from '../../state/draft.ts'
import type { Group } from './fields/field.ts'

/** How many fields of a group hold an answer. */
export function answered(group: Group, draft: Draft): { readonly given: number; readonly all: number } {
  const fields = group.parts.flatMap((part) => part.fields)
  return { given: fields.filter((field) => valueAt(draft, field.path) !== undefined).length, all: fields.length }
}
