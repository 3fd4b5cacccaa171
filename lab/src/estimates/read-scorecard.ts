import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scorecard } from './scorecard.ts'

/** Where the build keeps what held-out programs said of the estimates. */
export const scorecardPath: string = join('facts', 'data', 'validation', 'estimates.json')

/** The scorecard the last build wrote. Throws where it is missing or not one. */
export function readScorecard(): Scorecard {
  const file: unknown = JSON.parse(readFileSync(scorecardPath, 'utf8'))
  if (typeof file !== 'object' || file === null || !('invitations' in file) || !('residents' in file)) {
    throw new TypeError(`${scorecardPath} requires invitations and residents`)
  }
  return file as Scorecard
}
