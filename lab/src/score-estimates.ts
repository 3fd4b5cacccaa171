/**
 * Prints how our estimates do on programs they did not see: `node scripts/run.mjs lab/src/score-estimates.ts [folder of tables]`.
 * Without the tables it prints the scorecard the build wrote; with them it computes it again and says where the two differ.
 */
import { gatherRecords } from './directory/make-directory.ts'
import { applicantShares } from './estimates/applicant-shares.ts'
import { readScorecard } from './estimates/read-scorecard.ts'
import { brokenPromises, describeScorecard } from './estimates/report.ts'
import { validateEstimates } from './estimates/scorecard.ts'

const kept = readScorecard()
const folder = process.argv[2]
const scorecard = folder === undefined ? kept : validateEstimates(gatherRecords(folder), applicantShares(folder))
for (const line of describeScorecard(scorecard)) console.log(line)

const problems = [
  ...brokenPromises(scorecard),
  ...(JSON.stringify(scorecard) === JSON.stringify(kept)
    ? []
    : ['the scorecard in facts/data differs from the one just computed: run the build']),
]
for (const problem of problems) console.error(`broken: ${problem}`)
process.exitCode = problems.length === 0 ? 0 : 1
