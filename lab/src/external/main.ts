/**
 * Scores rows applicants told of themselves, which are never fitted and never part of the repository:
 * `node scripts/run.mjs lab/src/external/main.ts <file.csv>` with the columns specialty, match, applications, invitations, step2ck,
 * graduation_year, visa_needed, matched.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readExternalRows } from './rows.ts'
import { scoreRows } from './score-rows.ts'

const path = process.argv[2]
if (path === undefined) {
  console.error('main.ts requires a file of rows: node scripts/run.mjs lab/src/external/main.ts <file.csv>')
  process.exit(2)
}
const rows = readExternalRows(readFileSync(path, 'utf8'))
const facts = await loadFacts(factsIn(join('facts', 'data')), [])
for (const specialty of new Set(rows.map((row) => row.specialty))) {
  const {
    rows: count,
    seen,
    expected,
    slope,
    spearman,
    covered,
  } = scoreRows(
    rows.filter((row) => row.specialty === specialty),
    facts,
  )
  console.log(
    `${specialty}: ${count} rows, ${seen} invitations seen, ${expected.toFixed(1)} expected; slope ${slope.toFixed(2)}, Spearman ${spearman?.toFixed(2) ?? 'none'}, ${(100 * covered).toFixed(0)} of 100 within their 80 % interval`,
  )
}
