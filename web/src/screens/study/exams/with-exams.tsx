import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { NeedsProfile } from '../../needs-profile/needs-profile.tsx'
import { Page } from '../../../parts/page.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { TryAgain } from '../../../parts/try-again.tsx'
import { SubPlaces } from '../../../parts/sub-places.tsx'
import { useAppState, useDraft, useObserved } from '../../../state/hooks.ts'
import { claimsOf } from '../../../state/imports-state.ts'
import type { ExamsReading } from '../../../work/exams-protocol.ts'
import type { Advice } from '../../../work/protocol.ts'
import { examPlaces } from './exam-places.ts'

export interface WithExamsProps {
  /** What the screen will answer, said while it cannot. */
  readonly promise: string
  readonly children: (exams: ExamsReading, advice: Advice) => ReactNode
}

/** A screen that stands on the forecast: asks for it when it is opened, and again when profile or list change. */
export function WithExams({ promise, children }: WithExamsProps): ReactNode {
  return (
    <>
      <SubPlaces label="Exams" places={examPlaces} />
      <NeedsProfile promise={promise}>{(advice) => <Asked advice={advice}>{children}</Asked>}</NeedsProfile>
    </>
  )
}

function Asked({ advice, children }: Pick<WithExamsProps, 'children'> & { readonly advice: Advice }): ReactNode {
  const { exams, imports, records, today } = useAppState()
  const draft = useDraft()
  const documents = useObserved(imports.documents)
  useEffect(() => {
    const { list, season } = advice
    exams.request({ draft, own: claimsOf(documents), records: records(), today: today(), season, list })
  }, [exams, draft, documents, records, advice, today])
  const reading = useObserved(exams.reading)
  const problem = useObserved(exams.problem)
  if (reading) return children(reading, advice)
  return (
    <Page title={problem ?? 'Working out your forecast'}>
      {problem ? <TryAgain /> : <Skeleton lines={6} label="Asking your list for the worth of every score" />}
    </Page>
  )
}
