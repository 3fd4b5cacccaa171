/**
 * The Match on made national markets and whole national seasons: `npm run bench:match`, or with `--draws 1000` all the thousand. It fails
 * where a result is not stable or not the known one, or where threads count otherwise than one.
 */
import { workerData } from 'node:worker_threads'
import { answerAsSeasons, isSeasonTask } from '../../cli/src/simulate/seasons-apart.ts'
import { benchMemory, solveAlone } from './match-memory.ts'
import { benchSolving } from './match-solving.ts'
import { benchDraws } from './national-draws.ts'

const alone = process.env['MATCH_BENCH_FILE']
if (isSeasonTask(workerData)) await answerAsSeasons(workerData)
else if (alone !== undefined) solveAlone(alone)
else {
  const own = new URL(import.meta.url)
  const failures = [...benchSolving(), ...benchMemory(own), ...(await benchDraws(own, drawsAsked()))]
  for (const failure of failures) console.error(`FAILED: ${failure}`)
  process.exitCode = failures.length === 0 ? 0 : 1
}

/** A hundred unless told: a tenth of the thousand that count. */
function drawsAsked(): number {
  const at = process.argv.indexOf('--draws')
  return at < 0 ? 100 : Number(process.argv[at + 1])
}
