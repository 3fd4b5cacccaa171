/** Makes the directory: `node scripts/run.mjs facts/build/main.ts <folder of tables>`. The same tables give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '#domain'
import { encodePrograms } from '#facts'
import { feederPrograms } from './directory/feeders.ts'
import { otherPrograms, placesOf } from './directory/others.ts'
import { release } from './directory/release.ts'
import { makeSpecialties } from './directory/specialties.ts'
import { readTable } from './directory/tables.ts'
import { estimatePrograms } from './estimates/estimate-programs.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('main.ts requires the folder of tables: node scripts/run.mjs facts/build/main.ts <folder of tables>')
  process.exit(2)
}

const merged = readTable(folder, 'programs/programs_merged.csv')
const explorer = readTable(folder, 'programs/residency_explorer_2021_programs.csv')
const specialties = makeSpecialties(folder)
const feeders = feederPrograms(merged, explorer)
const records = [...feeders, ...otherPrograms(explorer, placesOf(feeders.map(({ program }) => program)))]

mkdirSync(join('facts', 'data', 'programs'), { recursive: true })
write('release.json', release)
write('specialties.json', { specialties })
for (const { id } of specialties) {
  const programs = estimatePrograms(records.filter(({ program }) => program.specialty === id))
  writePrograms(id, programs)
}

function writePrograms(specialty: string, programs: readonly Program[]): void {
  const sorted = programs.toSorted((a, b) => (a.state + a.city + a.name + a.id < b.state + b.city + b.name + b.id ? -1 : 1))
  const { programs: rows, ...head } = encodePrograms(specialty, release.version, sorted)
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n')
  const text = `${JSON.stringify(head).slice(0, -1)},"programs":[\n${lines}\n]}\n`
  writeFileSync(join('facts', 'data', 'programs', `${specialty}.json`), text)
  console.log(`wrote ${rows.length} programs of ${specialty}`)
}

function write(path: string, value: unknown): void {
  writeFileSync(join('facts', 'data', path), `${JSON.stringify(value, null, 1)}\n`)
  console.log(`wrote facts/data/${path}`)
}
