import { useMemo } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { useParams } from 'wouter'
import type { Program } from '#domain/claims'
import { isAt, matchWeek, training } from '../../places.ts'
import { useAdviceStatus } from '../../state/hooks.ts'
import type { Advice } from '../../work/protocol.ts'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { SubPlaces } from '../../parts/sub-places.tsx'
import type { SubPlace } from '../../parts/sub-places.tsx'
import { NotFound } from '../not-found/not-found.tsx'
import { CapitalScreen } from './capital/capital.tsx'
import { DirectorScreen } from './director/director.tsx'
import { FilesScreen } from './files/files.tsx'
import { CvImportScreen } from './import/cv-import.tsx'
import { InterviewScreen } from './interview/interview.tsx'
import { LensScreen } from './lens/lens.tsx'
import { LettersScreen } from './letters/letters.tsx'
import { LogScreen } from './log/log.tsx'
import { SecondStatement } from './statement/second-statement.tsx'
import { StatementScreen } from './statement/statement.tsx'
import { WithReading } from './with-reading.tsx'
import type { WordsPageProps } from './page-props.ts'
import './words.css'

interface WordsPage {
  readonly part: string
  readonly name: string
  readonly Screen: ComponentType<WordsPageProps>
  /** What stands in its place at a stage without a list. */
  readonly Instead?: ComponentType<WordsPageProps>
  /** The stages without a list at which it is there, as in Match Week one applies once more, and training adds to the log. */
  readonly beyond: ReadonlySet<string>
}

const always: ReadonlySet<string> = new Set([...matchWeek, ...training])
const never: ReadonlySet<string> = new Set()

const pages: readonly WordsPage[] = [
  { part: '', name: 'Evidence log', Screen: LogScreen, beyond: always },
  { part: 'lens', name: 'Informatics lens', Screen: LensScreen, beyond: always },
  { part: 'capital', name: 'What to add', Screen: CapitalScreen, beyond: never },
  { part: 'director', name: 'Their view', Screen: DirectorScreen, beyond: matchWeek },
  { part: 'statement', name: 'Statement', Screen: StatementScreen, Instead: SecondStatement, beyond: matchWeek },
  { part: 'letters', name: 'Letters', Screen: LettersScreen, beyond: matchWeek },
  { part: 'interview', name: 'Interview', Screen: InterviewScreen, beyond: matchWeek },
  { part: 'files', name: 'Files', Screen: FilesScreen, beyond: matchWeek },
  { part: 'import', name: 'From a CV', Screen: CvImportScreen, beyond: always },
]

/** From experience to evidence, and from evidence to words. Frames are filled by the applicant; nothing is ever supplied. */
export function Words(): ReactNode {
  const { part = '' } = useParams<{ readonly part?: string }>()
  const without = useAdviceStatus().beyond?.person.stage.kind
  const page = pages.find((one) => one.part === part)
  if (!page) return <NotFound />
  const there = pages.filter(({ beyond }) => without === undefined || isAt(beyond, without))
  return (
    <>
      {there.length > 0 && <SubPlaces label="Words" places={there.map(placeOf)} />}
      <NeedsProfile
        promise="Then these pages show what your statement, letters and interview can rest on."
        beyond={(advised) =>
          isAt(page.beyond, advised.person.stage.kind) ? (
            <Shown advice={advised} Screen={page.Instead ?? page.Screen} programs={noPrograms} />
          ) : undefined
        }
      >
        {(advice) => <WithList advice={advice} page={page} />}
      </NeedsProfile>
    </>
  )
}

function placeOf({ part, name }: WordsPage): SubPlace {
  return { path: part === '' ? '/words' : `/words/${part}`, name }
}

const noPrograms: readonly Program[] = []

function WithList({ advice, page }: { readonly advice: Advice; readonly page: WordsPage }): ReactNode {
  const { picks } = advice.list
  const programs = useMemo(() => picks.map(({ candidate }) => candidate.program), [picks])
  return <Shown advice={advice} Screen={page.Screen} programs={programs} />
}

interface ShownProps extends Pick<WordsPageProps, 'programs'>, Pick<WordsPage, 'Screen'> {
  readonly advice: Pick<Advice, 'exams' | 'season'>
}

function Shown({ advice, Screen, programs }: ShownProps): ReactNode {
  return <WithReading advice={advice}>{(words) => <Screen words={words} programs={programs} />}</WithReading>
}
