import type { Program } from '#domain/claims'
import { nameWords } from '#domain/claims'

export interface NameIndex {
  /** Programs that share a telling word of their name with these texts, or the city: no other can be a good match. */
  readonly near: (texts: readonly string[], city: string | undefined) => readonly Program[]
}

/** Programs by the words of their names and by their city, so that a row is held against a few and not against all. */
export function nameIndex(programs: readonly Program[]): NameIndex {
  const byWord = new Map<string, Set<Program>>()
  const byCity = new Map<string, Set<Program>>()
  for (const program of programs) {
    const { telling, all } = nameWords(`${program.name} ${program.institution ?? ''} ${program.city}`)
    for (const word of telling.length > 0 ? telling : all) add(byWord, word, program)
    add(byCity, nameWords(program.city).all.join(' '), program)
  }
  return {
    near: (texts, city) => {
      const { telling, all } = nameWords(texts.join(' '))
      const found = new Set(city === undefined ? [] : (byCity.get(nameWords(city).all.join(' ')) ?? []))
      for (const word of telling.length > 0 ? telling : all) for (const program of byWord.get(word) ?? []) found.add(program)
      return [...found]
    },
  }
}

function add(index: Map<string, Set<Program>>, key: string, program: Program): void {
  const programs = index.get(key)
  if (programs) programs.add(program)
  else index.set(key, new Set([program]))
}
