import { useCallback } from 'react'
import type { Board } from '#domain/track'
import { useAdvice, useAppState, useObserved } from './hooks.ts'
import { useAnswer } from './use-answer.ts'

/** The season as the log stands now; undefined while there is no advice it can be read with. */
export function useBoard(): Board | undefined {
  const { worker, season } = useAppState()
  const log = useObserved(season.log)
  // Which programs there are, and the season, hang on the advice.
  const advice = useAdvice()
  return useAnswer(useCallback(async () => advice && worker.board(log), [worker, log, advice]))
}
