import type { ComponentType, ReactNode } from 'react'
import { useParams } from 'wouter'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { SubPlaces } from '../../parts/sub-places.tsx'
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

const pages: readonly { readonly part: string; readonly name: string; readonly Screen: ComponentType<WordsPageProps> }[] = [
  { part: '', name: 'Evidence log', Screen: LogScreen },
  { part: 'lens', name: 'Informatics lens', Screen: LensScreen },
  { part: 'capital', name: 'What to add', Screen: CapitalScreen },
  { part: 'director', name: 'Their view', Screen: DirectorScreen },
  { part: 'statement', name: 'Statement', Screen: StatementScreen },
  { part: 'letters', name: 'Letters', Screen: LettersScreen },
  { part: 'interview', name: 'Interview', Screen: InterviewScreen },
  { part: 'files', name: 'Files', Screen: FilesScreen },
  { part: 'import', name: 'From a CV', Screen: CvImportScreen },
]

const subPlaces = pages.map(({ part, name }) => ({ path: part === '' ? '/words' : `/words/${part}`, name }))

/** From experience to evidence, and from evidence to words. Frames are filled by the applicant; nothing is ever supplied. */
export function Words(): ReactNode {
  const { part = '' } = useParams<{ readonly part?: string }>()
  const page = pages.find((one) => one.part === part)
  if (!page) return <NotFound />
  return (
    <>
      <SubPlaces label="Words" places={subPlaces} />
      <NeedsProfile
        promise="Then these pages show what your statement, letters and interview can rest on."
        beyond={(advised) =>
          part === 'statement' && advised.person.stage.kind === 'soap' ? (
            <WithReading advice={advised}>{(words) => <SecondStatement words={words} />}</WithReading>
          ) : undefined
        }
      >
        {(advice) => (
          <WithReading advice={advice}>{(words) => <page.Screen key={part} advice={advice} words={words} />}</WithReading>
        )}
      </NeedsProfile>
    </>
  )
}
