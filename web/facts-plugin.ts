import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { NotCovered } from '#domain'
import { byColumns } from '../facts/src/columns.ts'
import type { ProgramFile } from '../facts/src/program-file.ts'

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

const wordsName = 'virtual:glossary-words'

interface GlossaryFile {
  readonly terms: readonly { readonly id: string; readonly term: string; readonly also?: readonly string[] }[]
}

/** The words of the glossary, without what they mean: sentences are marked by them before anybody asks. */
export function glossaryWords(file: string): Plugin {
  return {
    name: 'glossary-words',
    resolveId: (id) => (id === wordsName ? `\0${wordsName}` : undefined),
    load(id): string | undefined {
      if (id !== `\0${wordsName}`) return undefined
      this.addWatchFile(file)
      const { terms } = JSON.parse(readFileSync(file, 'utf8')) as GlossaryFile
      const words = terms.flatMap(({ id: one, term, also = [] }) => [term, ...also].map((word) => [word, one]))
      return `export const glossaryWords = ${JSON.stringify(words)}`
    },
  }
}

/** Facts are kept with a line for each value, to be read and compared; they travel without the space between, and programs by columns. */
export function compactFacts(): Plugin {
  return {
    name: 'compact-facts',
    apply: 'build',
    generateBundle(_options, bundle): void {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'asset' || !output.fileName.endsWith('.json')) continue
        const file: unknown = JSON.parse(String(output.source))
        const arePrograms = output.originalFileNames.some((name) => name.includes('facts/data/programs/'))
        output.source = JSON.stringify(arePrograms ? byColumns(file as ProgramFile) : file)
      }
    },
  }
}
