import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describeScorecard } from '../estimates/report.ts'
import { readScorecard } from '../estimates/read-scorecard.ts'

/** The scorecard of the program estimates, where the build has written one. */
export function estimateLines(data: string): readonly string[] {
  if (!existsSync(join(data, 'validation', 'estimates.json'))) return ['No scorecard of the program estimates yet.']
  return ['PROGRAM ESTIMATES, held out', ...describeScorecard(readScorecard())]
}
