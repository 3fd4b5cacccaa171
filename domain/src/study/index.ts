export type { CellRow, ErrorMix, Pace, StudyDashboard, TopicRow, WeekRow } from './dashboard.ts'
export { cardMissedItems, dueCards } from './missed-items.ts'
export type { DecidedExams } from './next-exam.ts'
export { nextExam } from './next-exam.ts'
export { planWeek, weekToPlan } from './plan-week.ts'
export { readDashboard } from './read-dashboard.ts'
export type { Recall, ReviewCard, ReviewScheduler } from './review-scheduler.ts'
export type {
  AnswerState,
  DoneSession,
  ErrorKind,
  StudyAddition,
  StudyBlock,
  StudyItem,
  StudyLog,
  TopicTotals,
} from './study-log.ts'
export { addToLog, emptyStudyLog, isTypedIn } from './study-log.ts'
export type { StudySession, StudyWeek } from './study-week.ts'
export type { DisciplineId, SystemId } from './topics.ts'
export { disciplineOf, systemOf } from './topics.ts'
