import { error } from './pack.ts'
import type { PackCheck } from './pack.ts'
import { schemaOf } from './schemas.ts'

/** A file nobody knows is as wrong as one of the wrong shape: it would be shipped unread. */
export const shapes: PackCheck = {
  name: 'shapes',
  promise: 'every file of the pack is known and has its shape',
  run: ({ files }) =>
    [...files].flatMap(([path, file]) => {
      const schema = schemaOf(path)
      if (schema === undefined) return [error(path, 'is not a file of the pack')]
      const read = schema.safeParse(file)
      return read.success
        ? []
        : read.error.issues.slice(0, 10).map((issue) => error(`${path} ${issue.path.join('.')}`, issue.message))
    }),
}
