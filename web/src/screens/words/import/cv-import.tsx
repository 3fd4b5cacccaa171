import { FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { CvReading } from '#store/import'
import { useNotice } from '../../../parts/notice.tsx'
import { Page } from '../../../parts/page.tsx'
import { counted } from '#domain/say'
import { listAt } from '../../../draft/draft.ts'
import type { JsonObject } from '../../../draft/draft.ts'
import { useAppState } from '../../../state/hooks.ts'
import { readOwnCv } from '../../../work/import-client.ts'
import type { WordsPageProps } from '../page-props.ts'
import { firstCvDecisions } from './cv-decisions.ts'
import type { CvDecision } from './cv-decisions.ts'
import { CvPreview } from './cv-preview.tsx'
import './cv-import.css'

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string }
  | { readonly kind: 'preview'; readonly name: string; readonly reading: CvReading; readonly first: readonly CvDecision[] }

/** Experiences from a CV or a saved MyERAS application: shown as read, corrected, and only then in the log. */
export function CvImportScreen({ words }: WordsPageProps): ReactNode {
  const { profile } = useAppState()
  const say = useNotice()
  const [, go] = useLocation()
  const [stage, setStage] = useState<Stage>({ kind: 'idle' })
  const read = async (file: File): Promise<void> => {
    setStage({ kind: 'reading', name: file.name })
    try {
      const outcome = await readOwnCv(file)
      setStage(
        outcome.kind === 'refused'
          ? { kind: 'refused', name: file.name, reason: outcome.reason }
          : {
              kind: 'preview',
              name: file.name,
              reading: outcome.reading,
              first: firstCvDecisions(outcome.reading, words.log.entries),
            },
      )
    } catch (error) {
      setStage({ kind: 'refused', name: file.name, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  const keep = (decisions: readonly CvDecision[]): void => {
    const added = decisions.filter(({ counts }) => counts).map(({ experience }) => experience)
    const present = listAt(profile.draft.get(), 'experiences')
    // An experience is JSON by construction; this is the edge where its type is widened to that.
    profile.change('experiences', [...present, ...(structuredClone(added) as unknown as readonly JsonObject[])])
    say({ text: `Added ${counted(added.length, 'experience')} to your log.`, action: { label: 'Undo', run: profile.undo } })
    go('/words')
  }
  if (stage.kind === 'preview') {
    return (
      <Page
        title={`${counted(stage.reading.experiences.length, 'experience')} in ${stage.name}`}
        lede="Read on this device. Correct what is wrong, take out what should not count, then add the rest."
      >
        <CvPreview reading={stage.reading} first={stage.first} keep={keep} leave={() => setStage({ kind: 'idle' })} />
      </Page>
    )
  }
  return (
    <Page
      title="Start your log from a CV"
      lede="A CV (PDF, DOCX or text) or a MyERAS application you saved. It is read on this device and goes nowhere."
    >
      <ChooseCv busy={stage.kind === 'reading'} take={(file) => void read(file)} />
      <div aria-live="polite">
        {stage.kind === 'reading' && <p>Reading {stage.name} …</p>}
        {stage.kind === 'refused' && (
          <div className="cv-refused">
            <h2>{stage.name} was not read. Nothing has changed.</h2>
            <p>{stage.reason}</p>
          </div>
        )}
      </div>
    </Page>
  )
}

function ChooseCv({ busy, take }: { readonly busy: boolean; readonly take: (file: File) => void }): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button primary" disabled={busy} onClick={() => input.current?.click()}>
        <FolderOpen size={18} aria-hidden /> Choose a file
      </button>
      <input
        ref={input}
        type="file"
        accept=".pdf,.docx,.txt,.md"
        className="hidden"
        tabIndex={-1}
        aria-label="CV or application file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) take(file)
          event.target.value = ''
        }}
      />
    </>
  )
}
