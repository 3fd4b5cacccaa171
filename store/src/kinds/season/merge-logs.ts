import type { SeasonLog } from '#domain/season'
import type { Copies, Merged } from '../merge.ts'
import { mergeThree } from '../merge.ts'

/** Entries never contradict each other, a later one speaks for an earlier one: what the newer copy added stands last. */
export function mergeSeasonLogs({ base, ours, theirs }: Copies<SeasonLog>): Merged<SeasonLog> {
  return mergeThree({ base, ours: theirs, theirs: ours })
}
