import type { Group } from './fields/field.ts'
import { groups } from './fields/groups.ts'

/** The group of questions of this name, or the one that asks the field of this path; the first where the path is of no field. */
export function groupOf(nameOrPath: string): Group | undefined {
  const named = groups.find(({ id }) => id === nameOrPath)
  return named ?? groups.find((group) => asks(group, nameOrPath)) ?? groups[0]
}

function asks({ parts }: Group, path: string): boolean {
  return parts.some(({ fields }) =>
    fields.some((field) => field.path === path || field.path.startsWith(`${path}.`) || path.startsWith(field.path)),
  )
}
