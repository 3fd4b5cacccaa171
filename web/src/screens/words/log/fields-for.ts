import { experiences } from '../../profile/fields/past.ts'
import type { Field } from '../../profile/fields/field.ts'

/** The fields of the profile form that answer a question about an experience, with where their answers go. */
export function fieldsFor(path: string): readonly { readonly field: Field; readonly path: string }[] {
  const [, entry, inner] = /^(experiences\[\d+\])\.(.+)$/.exec(path) ?? []
  if (entry === undefined || inner === undefined) return []
  return entryFields()
    .filter((field) => field.path === inner || field.path.startsWith(`${inner}.`) || isSameResult(field.path, inner))
    .map((field) => ({ field, path: `${entry}.${field.path}` }))
}

/** A number of a result is answered beside the others: none of them says anything alone. */
function isSameResult(field: string, asked: string): boolean {
  return asked.startsWith('result.') && field.startsWith('result.')
}

function entryFields(): readonly Field[] {
  const list = experiences.parts.flatMap(({ fields }) => fields).find(({ path }) => path === 'experiences')
  if (list?.input.kind !== 'list') throw new Error('the profile form requires a list of experiences')
  return list.input.fields
}
