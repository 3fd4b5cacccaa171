import type { StudyLog } from '#domain/study'

/** What every page of Study gets. */
export interface StudyPageProps {
  readonly log: StudyLog
  readonly save: (next: StudyLog) => void
}
