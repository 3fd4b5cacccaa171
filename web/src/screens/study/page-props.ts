import type { StudyLog } from '#domain/study'

/** Changes the log as it stands by then, and gives what takes this change back. */
export type SaveStudy = (change: (log: StudyLog) => StudyLog) => () => void

/** What every page of Study gets. */
export interface StudyPageProps {
  readonly log: StudyLog
  readonly save: SaveStudy
}
