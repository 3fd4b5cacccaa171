import type { Program } from '#domain/claims'
import type { WritingReading } from '#writing'

/** What every page of Words gets: what the log says, and the programs of the list; none at a stage without one. */
export interface WordsPageProps {
  readonly words: WritingReading
  readonly programs: readonly Program[]
}
