/** Makes exams, seasons, visas and fellowship facts: `node scripts/run.mjs lab/src/rules/main.ts <folder of tables>`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeExamFacts } from './exams.ts'
import { makeFellowshipFacts } from './fellowship.ts'
import { makeSeasonFacts } from './seasons.ts'
import { makeVisaFacts } from './visas.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('main.ts requires the folder of tables: node scripts/run.mjs lab/src/rules/main.ts <folder of tables>')
  process.exit(2)
}

write('exams', makeExamFacts(folder))
write('seasons', makeSeasonFacts(folder))
write('visas', makeVisaFacts(folder))
write('fellowship', makeFellowshipFacts(folder))

function write(name: string, facts: unknown): void {
  writeFileSync(join('facts', 'data', `${name}.json`), `${JSON.stringify(facts, null, 1)}\n`)
  console.log(`wrote facts/data/${name}.json`)
}
