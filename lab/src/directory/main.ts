/** Makes the directory: `node scripts/run.mjs lab/src/directory/main.ts <folder of tables>`. The same tables give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '#domain/claims'
import { encodePrograms, packFormat, programFileText } from '#facts'
import { byNumber, readCatalogue } from './catalogue.ts'
import { withFilings } from './filings.ts'
import { gatherListed, makeDirectory } from './make-directory.ts'
import { withInformatics } from './informatics.ts'
import { release } from './release.ts'
import { notCovered } from '../tables/not-covered.ts'
import { withStatus } from './status.ts'
import { makeSpecialties } from './specialties.ts'
import { applicantShares } from '../estimates/applicant-shares.ts'
import { validateEstimates } from '../estimates/scorecard.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('main.ts requires the folder of tables: node scripts/run.mjs lab/src/directory/main.ts <folder of tables>')
  process.exit(2)
}

const specialties = makeSpecialties(folder)
const records = gatherListed(folder)
const shares = applicantShares(folder)
const estimated = byNumber(makeDirectory(records, shares), readCatalogue(folder))
const programs = withFilings(withInformatics(withStatus(estimated, folder), folder), folder)

for (const name of ['programs', 'validation']) mkdirSync(join('facts', 'data', name), { recursive: true })
write('release.json', { format: packFormat, ...release })
write('specialties.json', { specialties, notCovered })
write('validation/estimates.json', validateEstimates(records, shares))
for (const { id } of specialties) {
  writePrograms(
    id,
    programs.filter(({ specialty }) => specialty === id),
  )
}

function writePrograms(specialty: string, programs: readonly Program[]): void {
  const sorted = programs.toSorted((a, b) => (a.state + a.city + a.name + a.id < b.state + b.city + b.name + b.id ? -1 : 1))
  const text = programFileText(encodePrograms(specialty, release.version, sorted))
  writeFileSync(join('facts', 'data', 'programs', `${specialty}.json`), text)
  console.log(`wrote ${sorted.length} programs of ${specialty}`)
}

function write(path: string, value: unknown): void {
  writeFileSync(join('facts', 'data', path), `${JSON.stringify(value, null, 1)}\n`)
  console.log(`wrote facts/data/${path}`)
}
