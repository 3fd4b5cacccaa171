import { useEffect } from 'react'
import { emptyStudyLog } from '#domain/study'
import type { StudyLog } from '#domain/study'
import { studyKind } from '#store'
import { useAppState, useObserved } from '../../state/hooks.ts'
import type { KeptState } from '../../state/kept-state.ts'
import { logId } from '../../work/study-protocol.ts'
import type { SaveStudy } from './page-props.ts'

export interface UsedStudyLog {
  /** Undefined until it was read from this device. */
  readonly log: StudyLog | undefined
  readonly save: SaveStudy
  readonly problem: string | undefined
  /** Why the log is not shown: a newer version wrote it. */
  readonly unopened: string | undefined
}

/** The study log of this device, read when the first screen asks for it. */
export function useStudyLog(): UsedStudyLog {
  const { logs } = useAppState().study
  useEffect(() => void logs.load(), [logs])
  const ready = useObserved(logs.ready)
  const log = useObserved(logs.documents).get(logId)
  const problem = useObserved(logs.problem)
  const unopened = useObserved(logs.closed).get(logId)
  return { log: ready ? (log ?? emptyStudyLog) : undefined, save: (change) => saveIn(logs, change), problem, unopened }
}

/** Changes the log as it is stored by then, so that two tabs that log at once both stay. */
function saveIn(logs: KeptState<StudyLog>, change: (log: StudyLog) => StudyLog): () => void {
  let before = emptyStudyLog
  let after = emptyStudyLog
  void logs.change(logId, (current = emptyStudyLog) => {
    before = current
    after = change(current)
    return after
  })
  // Takes back this change alone; what was logged since stays.
  return () =>
    void logs.change(logId, (now = emptyStudyLog) => studyKind.merge({ base: after, ours: before, theirs: now }).body ?? now)
}
