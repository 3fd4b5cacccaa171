/**
 * The Match on made national markets and whole national seasons: `npm run bench:match`, or with `--draws 1000` all the thousand. It fails
 * where a result is not stable or not the known one, or where threads count otherwise than one.
 */
import { workerData } from 'node:worker_threads'
import { answerAsSeasons, isSeasonTask } from '../../cli/src/simulate/seasons-apart.ts'
import { benchSolving } from './match-solving.ts'
import { benchDraws } from './national-draws.ts'

if (isSeasonTask(workerData)) await answerAsSeasons(workerData)
else {
  const failures = [...benchSolving(), ...(await benchDraws(new URL(import.meta.url), drawsAsked()))]
  console.log(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`)
  for (const failure of failures) console.error(`FAILED: ${failure}`)
  process.exitCode = failures.length === 0 ? 0 : 1
}

/** A hundred unless told: a tenth of the thousand that count. */
function drawsAsked(): number {
  const at = process.argv.indexOf('--draws')
  return at < 0 ? 100 : Number(process.argv[at + 1])
}
