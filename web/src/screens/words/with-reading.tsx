import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { WritingReading } from '#writing'
import { Page } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { TryAgain } from '../../parts/try-again.tsx'
import { useAppState, useDraft, useObserved } from '../../state/hooks.ts'
import type { Advice } from '../../work/protocol.ts'

/** Reads the log of the profile as it stands, and shows what stands on it once it is read. */
export function WithReading({
  advice,
  children,
}: {
  readonly advice: Pick<Advice, 'exams' | 'season'>
  readonly children: (words: WritingReading) => ReactNode
}): ReactNode {
  const { words, records, today } = useAppState()
  const draft = useDraft()
  const { exams, season } = advice
  useEffect(
    () => words.log.request({ draft, records: records(), exams, season, today: today() }),
    [words, records, draft, exams, season, today],
  )
  const reading = useObserved(words.log.reading)
  const problem = useObserved(words.log.problem)
  if (reading) return children(reading)
  return (
    <Page title={problem ?? 'Reading your experiences'}>
      {problem ? <TryAgain /> : <Skeleton lines={5} label="Reading your experiences" />}
    </Page>
  )
}
