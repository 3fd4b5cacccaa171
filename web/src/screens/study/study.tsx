import { useEffect } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { useParams } from 'wouter'
import { Page } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { SubPlaces } from '../../parts/sub-places.tsx'
import { Unopened } from '../../parts/unopened.tsx'
import { useAppState } from '../../state/hooks.ts'
import { NotFound } from '../not-found/not-found.tsx'
import { DashboardScreen } from './dashboard/dashboard.tsx'
import { StudyImportScreen } from './import/study-import.tsx'
import { LogScreen } from './log/log.tsx'
import { ReviewScreen } from './review/review.tsx'
import { useStudyLog } from './use-study-log.ts'
import type { StudyPageProps } from './page-props.ts'
import { WeekScreen } from './week/week.tsx'

const pages: readonly { readonly part: string; readonly name: string; readonly Screen: ComponentType<StudyPageProps> }[] = [
  { part: '', name: 'Log a block', Screen: LogScreen },
  { part: 'dashboard', name: 'Dashboard', Screen: DashboardScreen },
  { part: 'week', name: 'This week', Screen: WeekScreen },
  { part: 'review', name: 'Review', Screen: ReviewScreen },
  { part: 'import', name: 'Import', Screen: StudyImportScreen },
]

const subPlaces = pages.map(({ part, name }) => ({ path: part === '' ? '/study' : `/study/${part}`, name }))

/** Question banks as a dashboard: what was done, where points are lost, what to do this week. */
export function Study(): ReactNode {
  const { part = '' } = useParams<{ readonly part?: string }>()
  const page = pages.find((one) => one.part === part)
  const { log, save, problem, unopened } = useStudyLog()
  const { worker } = useAppState().study
  // It starts while the log is still being read.
  useEffect(() => void worker.prepare().catch(() => undefined), [worker])
  if (!page) return <NotFound />
  return (
    <>
      <SubPlaces label="Study" places={subPlaces} />
      {problem && !unopened && <p className="page-problem">{problem}</p>}
      {unopened ? (
        <Page title="Your study log is kept, and not opened">
          <Unopened sentence={unopened} />
        </Page>
      ) : log ? (
        <page.Screen key={part} log={log} save={save} />
      ) : (
        <Page title="Opening your study log">
          <Skeleton lines={4} label="Reading what is kept on this device" />
        </Page>
      )}
    </>
  )
}
