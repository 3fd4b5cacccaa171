import type { SeasonLog } from '../season/season-log.ts'
import type { PracticeTest, Profile } from './profile.ts'

/** What the product keeps of a person beside the profile, as far as it tells who they are. */
export interface OwnRecords {
  /** Practice tests logged under study. */
  readonly practiceTests?: readonly PracticeTest[]
  /** What was logged of application seasons. */
  readonly season?: SeasonLog
  /** The own file of somebody they enter the Match with as a couple. */
  readonly partner?: Profile
  /** What was logged of their application seasons. */
  readonly partnersSeason?: SeasonLog
}

/** Practice tests of the profile and of the study log, each once; undefined where neither has any. */
export function mergeTests(
  said: readonly PracticeTest[] | undefined,
  logged: readonly PracticeTest[] | undefined,
): readonly PracticeTest[] | undefined {
  if (logged === undefined || logged.length === 0) return said
  const own = said ?? []
  return [...own, ...logged.filter((test) => !own.some((one) => isSameTest(one, test)))]
}

export function isSameTest(a: PracticeTest, b: PracticeTest): boolean {
  return (
    a.exam === b.exam && a.source === b.source && a.date === b.date && (a.form ?? '') === (b.form ?? '') && a.score === b.score
  )
}
