import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { CvReading } from '#store/import'
import { useNotice } from '../../../parts/notice.tsx'
import { ChooseOwnFile, FileProgress } from '../../../parts/own-file.tsx'
import { Page } from '../../../parts/page.tsx'
import { counted } from '#domain/say'
import { listAt } from '../../../draft/draft.ts'
import type { JsonObject } from '../../../draft/draft.ts'
import { useAppState } from '../../../state/hooks.ts'
import { useOwnFile } from '../../../state/use-own-file.ts'
import type { WordsPageProps } from '../page-props.ts'
import { firstCvDecisions } from './cv-decisions.ts'
import type { CvDecision } from './cv-decisions.ts'
import { CvPreview } from './cv-preview.tsx'
import './cv-import.css'

/** Experiences from a CV or a saved MyERAS application: shown as read, corrected, and only then in the log. */
export function CvImportScreen({ words }: WordsPageProps): ReactNode {
  const { profile, files } = useAppState()
  const say = useNotice()
  const [, go] = useLocation()
  const { stage, open, leave } = useOwnFile<CvReading>()
  const read = (file: File): Promise<void> =>
    open({ blob: file, name: file.name }, async () => {
      const outcome = await files.cv(file, file.name)
      return outcome.kind === 'refused' ? outcome : { kind: 'read', read: outcome.reading }
    })
  const keep = (decisions: readonly CvDecision[]): void => {
    const added = decisions.filter(({ counts }) => counts).map(({ experience }) => experience)
    const present = listAt(profile.draft.get(), 'experiences')
    // An experience is JSON by construction; this is the edge where its type is widened to that.
    profile.change('experiences', [...present, ...(structuredClone(added) as unknown as readonly JsonObject[])])
    say({ text: `Added ${counted(added.length, 'experience')} to your log.`, action: { label: 'Undo', run: profile.undo } })
    go('/words')
  }
  if (stage.kind === 'read') {
    const reading = stage.read
    return (
      <Page
        title={`${counted(reading.experiences.length, 'experience')} in ${stage.file.name}`}
        lede="Read on this device. Correct what is wrong, take out what should not count, then add the rest."
      >
        <CvPreview reading={reading} first={firstCvDecisions(reading, words.log.entries)} keep={keep} leave={leave} />
      </Page>
    )
  }
  return (
    <Page
      title="Start your log from a CV"
      lede="A CV (PDF, DOCX, Markdown or text; Europass and JSON Resume too) or a MyERAS application you saved. It is read on this device and goes nowhere."
    >
      <ChooseOwnFile
        label="CV or application file"
        accept=".pdf,.docx,.txt,.md,.markdown,.json"
        busy={stage.kind === 'reading'}
        take={(file) => void read(file)}
      />
      <FileProgress stage={stage} />
    </Page>
  )
}
