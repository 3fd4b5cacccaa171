/**
 * Question blocks in, weaknesses by what they cost and a week out; spaced review; what practice tests foretell; knowledge tracing.
 * [The guide to the library](../../docs/library.md#study) reads one block.
 *
 * @packageDocumentation
 */
export type {
  ErrorKind,
  Recall,
  ReviewCard,
  ReviewScheduler,
  StudyAddition,
  StudyBlock,
  StudyDashboard,
  StudyItem,
  StudyLog,
  StudySession,
  StudyWeek,
  TopicRow,
} from '#domain/study'
export { addToLog, cardMissedItems, dueCards, emptyStudyLog, nextExam, planWeek, readDashboard, weekToPlan } from '#domain/study'
export type { JudgedTest, PriorBelief, ScoreForecast } from '#domain/exams'
export { forecastStep2ck } from '#domain/exams'
export type { AnswerSequence } from '#engine/tracing'
export { createLearner, fitTracer } from '#engine/tracing'
export { tsFsrsScheduler } from '#store'
