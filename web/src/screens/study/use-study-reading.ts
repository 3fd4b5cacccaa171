import { useEffect } from 'react'
import type { DecidedExams, StudyLog } from '#domain/study'
import { useAdviceStatus, useAppState, useDraft, useObserved } from '../../state/hooks.ts'
import type { StudyReading } from '../../work/study-protocol.ts'

const nothingDecided: DecidedExams = {}

/** What the log says and the week to come, read again when log, profile or the decisions on exams change. */
export function useStudyReading(log: StudyLog): {
  readonly reading: StudyReading | undefined
  readonly problem: string | undefined
} {
  const { study, today } = useAppState()
  const draft = useDraft()
  const { advice, beyond } = useAdviceStatus()
  const decided = advice?.exams ?? beyond?.exams ?? nothingDecided
  useEffect(() => study.reading.request({ log, draft, today: today(), decided }), [study, log, draft, today, decided])
  return { reading: useObserved(study.reading.reading), problem: useObserved(study.reading.problem) }
}
