import type { Specialty } from '#domain'
import { error } from './pack.ts'
import type { PackCheck, Pack } from './pack.ts'
import { allPrograms, programFiles } from './programs.ts'

/** An ACGME number starts with the three digits of its specialty; a file holds the programs of the specialty it is named after. */
export const ids: PackCheck = {
  name: 'ids',
  promise: 'every program number begins with the digits of its specialty',
  run: (pack) => {
    const prefixes = new Map(specialtiesOf(pack).map(({ id, acgmePrefix }) => [String(id), acgmePrefix]))
    const misnamed = programFiles(pack).flatMap(([path, { specialty }]) =>
      path === `programs/${specialty}.json` && prefixes.has(specialty)
        ? []
        : [error(path, `holds ${specialty}, which is not its name or no specialty`)],
    )
    const wrong = allPrograms(pack).flatMap(({ where, specialty, program }) => {
      const prefix = prefixes.get(specialty)
      if (prefix === undefined || program.id.startsWith('x-') || program.id.startsWith(prefix)) return []
      return [error(where, `does not begin with ${prefix}, the digits of ${specialty}`)]
    })
    return [...misnamed, ...wrong]
  },
}

/** Specialties of the pack; none where the file is missing, which shapes.ts reports. */
export function specialtiesOf(pack: Pack): readonly Specialty[] {
  const file = pack.files.get('specialties.json') as { readonly specialties?: readonly Specialty[] } | undefined
  return file?.specialties ?? []
}
