import type { StudyLog } from '#domain/study'
import type { Copies, Merged } from '../merge.ts'
import { mergeThree } from '../merge.ts'
import { separateNamesakes } from './namesakes.ts'

/** Blocks of both stay, also those that bear one name; the memory of a review card means something only whole. */
export function mergeStudyLogs(copies: Copies<StudyLog>): Merged<StudyLog> {
  return mergeThree({ ...copies, theirs: separateNamesakes(copies) }, new Set(['memory']))
}
