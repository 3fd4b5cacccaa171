/** How long checking a 5,000-character statement takes, with 2,300 program names to look for. `node scripts/run.mjs lab/bench/statement-check.ts` */
import { checkStatement } from '../../writing/src/words/statement/check-statement.ts'
import { indexNames } from '../../writing/src/words/statement/checks/wrong-program.ts'
import { readLog } from '../../writing/src/informatics/evidence-log.ts'
import { longStatement, programNames } from '../../writing/test/words/statement/long-statement.ts'
import { limits, person, profile } from '../../writing/test/words/world.ts'

const log = readLog(profile)
const text = longStatement(5000)
const input = {
  text,
  profile,
  person,
  log,
  limit: limits.personalStatementCharacters.value,
  names: indexNames(programNames(2300), ['Family Medicine', 'Pathology']),
  addressee: { specialties: ['Internal Medicine'] },
}
const times: number[] = []
let found = 0
for (let round = 0; round < 60; round += 1) {
  const started = performance.now()
  found = checkStatement(input).findings.length
  times.push(performance.now() - started)
}
const sorted = times.slice(10).toSorted((a, b) => a - b)
console.log(
  `${text.length} characters, ${found} findings: first ${times[0]?.toFixed(1)} ms, median ${sorted[25]?.toFixed(1)} ms, slowest ${sorted.at(-1)?.toFixed(1)} ms`,
)
