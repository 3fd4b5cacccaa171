import { useEffect, useState } from 'react'
import { useNewest } from './use-newest.ts'

export interface FollowedRun {
  readonly state: 'none' | 'running' | 'ended'
  readonly finished: number
  readonly applicants: number
  readonly follow: (run: string) => void
}

/** Follows a run as the office tells of it, and says when it has ended; a connection that is lost is made again by the browser. */
export function useRun(ended: (run: string) => void): FollowedRun {
  const newest = useNewest(ended)
  const [run, setRun] = useState<string>()
  const [progress, setProgress] = useState({ finished: 0, applicants: 0, isOver: false })
  useEffect(() => {
    if (run === undefined) return undefined
    const events = new EventSource(`/api/cohort/runs/${run}/progress`)
    events.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const { finished, applicants } = JSON.parse(data) as { readonly finished: number; readonly applicants: number }
      const isOver = finished >= applicants
      setProgress({ finished, applicants, isOver })
      if (!isOver) return
      events.close()
      newest.current(run)
    })
    return () => events.close()
  }, [run, newest])
  const state = run === undefined ? 'none' : progress.isOver ? 'ended' : 'running'
  return { state, finished: progress.finished, applicants: progress.applicants, follow: setRun }
}
