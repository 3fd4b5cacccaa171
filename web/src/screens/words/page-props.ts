import type { WritingReading } from '#writing'
import type { Advice } from '../../work/protocol.ts'

/** What every page of Words gets: the advice, and what the log says. */
export interface WordsPageProps {
  readonly advice: Advice
  readonly words: WritingReading
}
