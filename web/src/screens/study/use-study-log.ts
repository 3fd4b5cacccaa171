import { useEffect } from 'react'
import { emptyStudyLog } from '#domain/study'
import type { StudyLog } from '#domain/study'
import { useAppState, useObserved } from '../../state/hooks.ts'
import { logId } from '../../state/study-state.ts'

export interface UsedStudyLog {
  /** Undefined until it was read from this device. */
  readonly log: StudyLog | undefined
  readonly save: (next: StudyLog) => void
  readonly problem: string | undefined
}

/** The study log of this device, read when the first screen asks for it. */
export function useStudyLog(): UsedStudyLog {
  const { logs } = useAppState().study
  useEffect(() => void logs.load(), [logs])
  const ready = useObserved(logs.ready)
  const log = useObserved(logs.documents).get(logId)
  const problem = useObserved(logs.problem)
  return { log: ready ? (log ?? emptyStudyLog) : undefined, save: (next) => void logs.put(logId, next), problem }
}
