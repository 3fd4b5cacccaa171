/**
 * Prints how well the chance model does, and fails when a figure leaves its range that is not known to, or when one that is known to
 * no longer does: `npm run validate`.
 * With `--write-docs` it also rewrites the tables and plots of docs/method.md and the scorecard the web page shows.
 */
import { join } from 'node:path'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { verdictOf } from './validation/check.ts'
import { writeDocs } from './validation/docs.ts'
import { estimateLines } from './validation/estimates.ts'
import { feeders } from './validation/feeders.ts'
import { openFailures } from './validation/open-failures.ts'
import { readInputs } from './validation/inputs.ts'
import { reportLines } from './validation/report.ts'
import { runChecks } from './validation/run-checks.ts'

const data = join('facts', 'data')
const inputs = readInputs(data)
const results = runChecks(inputs, await loadFacts(factsIn(data), feeders))
for (const line of [...reportLines(results.checks), '', ...estimateLines(data)]) console.log(line)
if (process.argv.includes('--write-docs')) for (const path of writeDocs(inputs, results)) console.log(`wrote ${path}`)
const failed = results.checks.filter((check) => verdictOf(check) === 'failed')
const unexpected = failed.filter(({ id }) => !openFailures.has(id))
const mended = [...openFailures.keys()].filter((id) => failed.every((check) => check.id !== id))
for (const { id, title, value } of failed) {
  console.error(`failed${openFailures.has(id) ? ', known and open' : ''}: ${title}: ${value.toFixed(3)} (${id})`)
}
for (const id of mended) console.error(`no longer fails, take it off the list of open failures: ${id}`)
process.exitCode = unexpected.length === 0 && mended.length === 0 ? 0 : 1
