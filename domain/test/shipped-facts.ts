import { readdirSync, readFileSync } from 'node:fs'
import type { Program } from '../src/claims/program.ts'
import type { Facts } from '../src/facts.ts'

/** The facts as they are shipped, with these programs instead of the real ones. */
export function shippedFacts(programs: readonly Program[]): Facts {
  return {
    release: { version: 'test', date: '2026-11-22' },
    ...read('specialties'),
    programs,
    seasons: read('seasons'),
    exams: read('exams'),
    visas: read('visas'),
    fellowship: read('fellowship'),
    chances: {
      ...read('chances'),
      specialties: readdirSync('facts/data/chances').map((file) => read(`chances/${file.replace('.json', '')}`)),
    },
  }
}

function read(name: string) {
  return JSON.parse(readFileSync(`facts/data/${name}.json`, 'utf8'))
}
