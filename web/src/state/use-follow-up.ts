import type { Lever } from '#domain/plan'
import { useEffect, useState } from 'react'
import { useAdvice, useAppState } from './hooks.ts'
import type { Advice, WorkerApi } from '../work/protocol.ts'

/** Asks more about one advice. Defined outside of components, or kept by useCallback, so that it is asked once for each advice. */
export type FollowUp<T> = (worker: WorkerApi, advice: Advice) => Promise<T | undefined>

/** More about the newest advice, asked of the worker when a screen needs it; the last answer stays until the next is there. */
export function useFollowUp<T>(ask: FollowUp<T>): T | undefined {
  const { worker } = useAppState()
  const advice = useAdvice()
  const [found, setFound] = useState<T>()
  useEffect(() => {
    if (!advice) return undefined
    let overtaken = false
    ask(worker, advice).then(
      (answer) => {
        if (!overtaken) setFound(answer)
      },
      // What stands on the screen stays; the advice itself says when it cannot be computed.
      () => undefined,
    )
    return () => {
      overtaken = true
    }
  }, [worker, advice, ask])
  return found
}

/** What would help, largest gain first. */
export const askLevers: FollowUp<readonly Lever[]> = (worker) => worker.levers()
