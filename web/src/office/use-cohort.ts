import { useCallback, useEffect, useRef, useState } from 'react'
import type { Cohort, OfficeClient, OfficeRun } from '#client'
import { counted } from '#domain/say'
import { given, useAsked, useDoing } from './asked.ts'
import type { Asked } from './asked.ts'
import { useRun } from './use-run.ts'

export interface LookedAt {
  readonly cohort: Asked<Cohort>
  /** Asks anew, and has worked out what is not up to date by then. */
  readonly look: () => void
  /** How far the work is, while it lasts. */
  readonly progress: string | undefined
  readonly said: string | undefined
  /** Lines that could not be worked out. */
  readonly failed: OfficeRun['failed']
}

/** Everybody of the office. What is not up to date is worked out while one looks: once a look, because a line that fails stays so. */
export function useCohort(office: OfficeClient): LookedAt {
  /** Until what was looked at has been sent to be worked out. */
  const mayWork = useRef(true)
  const [said, doing] = useDoing()
  const [failed, setFailed] = useState<OfficeRun['failed']>([])
  const [cohort, askAgain] = useAsked(async () => given(await office.GET('/api/cohort')))
  const { state, finished, applicants, follow } = useRun((run) => {
    askAgain()
    doing(async () => {
      setFailed(given(await office.GET('/api/cohort/runs/{run}', { params: { path: { run } } })).failed)
      return undefined
    })
  })
  useEffect(() => {
    if (cohort.kind !== 'there' || !mayWork.current) return
    mayWork.current = false
    if (cohort.data.waiting === 0) return
    doing(async () => {
      follow(given(await office.POST('/api/cohort/runs')).run)
      return undefined
    })
  }, [office, cohort, follow, doing])
  const look = useCallback(() => {
    mayWork.current = true
    askAgain()
  }, [askAgain])
  const progress = state === 'running' ? `Working out ${finished} of ${counted(applicants, 'line')}.` : undefined
  return { cohort, look, progress, said, failed }
}
