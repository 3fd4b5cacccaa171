import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { NotCovered } from '#domain'

const name = 'virtual:specialty-names'

interface SpecialtyFile {
  readonly specialties: readonly { readonly id: string; readonly name: string; readonly feeder: boolean }[]
  readonly notCovered: readonly NotCovered[]
}

/** Ids of the specialties whose programs are not loaded with the first visit: all but the feeders. */
export function rarerSpecialties(file: string): readonly string[] {
  return specialtiesIn(file)
    .filter(({ feeder }) => !feeder)
    .map(({ id }) => id)
}

function specialtiesIn(file: string): SpecialtyFile['specialties'] {
  return specialtyFile(file).specialties
}

function specialtyFile(file: string): SpecialtyFile {
  return JSON.parse(readFileSync(file, 'utf8')) as SpecialtyFile
}

/** Names of the specialties in the facts pack, built in: the first question needs them before any facts are loaded. */
export function specialtyNames(file: string): Plugin {
  return {
    name: 'specialty-names',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id): string | undefined {
      if (id !== `\0${name}`) return undefined
      this.addWatchFile(file)
      const names = specialtiesIn(file).map(({ id: specialty, name: title, feeder }) => ({ id: specialty, name: title, feeder }))
      return `export const specialtyNames = ${JSON.stringify(names)}\nexport const notCovered = ${JSON.stringify(specialtyFile(file).notCovered)}`
    },
  }
}
