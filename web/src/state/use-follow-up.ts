import { useCallback } from 'react'
import { useAdvice, useAppState } from './hooks.ts'
import { useAnswer } from './use-answer.ts'
import type { Advice, Levers, WorkerApi } from '../work/protocol.ts'

/** Asks more about one advice. Defined outside of components, or kept by useCallback, so that it is asked once for each advice. */
export type FollowUp<T> = (worker: WorkerApi, advice: Advice) => Promise<T | undefined>

/** More about the newest advice, asked of the worker when a screen needs it. */
export function useFollowUp<T>(ask: FollowUp<T>): T | undefined {
  const { worker } = useAppState()
  const advice = useAdvice()
  const askNow = useCallback(async () => advice && ask(worker, advice), [worker, advice, ask])
  return useAnswer(askNow)
}

/** What would help, largest gain first. */
export const askLevers: FollowUp<Levers> = (worker) => worker.levers('chosen specialties')

/** The same with a second specialty weighed, whose programs are fetched for it. */
export const askLeversBeside: FollowUp<Levers> = (worker) => worker.levers('a second specialty')
