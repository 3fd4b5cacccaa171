import { error } from './pack.ts'
import type { PackCheck } from './pack.ts'
import { allPrograms } from './programs.ts'

/** The same program twice is an application paid twice. */
export const unique: PackCheck = {
  name: 'unique',
  promise: 'no program is there twice, by number or by name and city within a specialty',
  run: (pack) => {
    const programs = allPrograms(pack)
    const idsTwice = twice(programs, ({ program }) => program.id).map(({ where }) =>
      error(where, 'has an id another program has'),
    )
    const fresh = programs.filter(({ program }) => program.city !== '')
    const namesTwice = twice(fresh, ({ specialty, program }) =>
      `${specialty}|${program.name}|${program.city}|${program.state}`.toLowerCase(),
    )
    return [
      ...idsTwice,
      ...namesTwice
        .filter(({ program }) => program.id.startsWith('x-'))
        .map(({ where, program }) => error(where, `repeats ${program.name} in ${program.city}`)),
    ]
  },
}

/** Items whose key an earlier item has. */
function twice<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const repeated = seen.has(keyOf(item))
    seen.add(keyOf(item))
    return repeated
  })
}
