import { useCallback } from 'react'
import type { After } from '#domain/path'
import { useAdviceStatus, useAppState } from './hooks.ts'
import { useAnswer } from './use-answer.ts'

/** What comes after the Match for the newest advice, with a list or without one. */
export function useAfter(): After | undefined {
  const { worker } = useAppState()
  const { advice, beyond } = useAdviceStatus()
  const about = advice ?? beyond
  const ask = useCallback(async () => (about === undefined ? undefined : worker.after()), [worker, about])
  return useAnswer(ask)
}
