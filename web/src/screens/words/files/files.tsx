import { Download } from 'lucide-react'
import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { writeFormFields } from '#writing/paper'
import { download } from '../../../parts/download.ts'
import { Page, Section } from '../../../parts/page.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { counted } from '#domain/say'
import { useAppState, useObserved } from '../../../state/hooks.ts'
import { useAnswer } from '../../../state/use-answer.ts'
import type { WordsFiles } from '../../../work/words-protocol.ts'
import { PaperButtons } from '../../../parts/paper-buttons.tsx'
import './files.css'

/** Everything the workshop makes, to take away: frames to fill, never finished texts. */
export function FilesScreen(): ReactNode {
  const { words } = useAppState()
  const asked = useObserved(words.log.asked)
  const files = useAnswer(useCallback(async () => asked && words.worker.files(asked), [words, asked]))
  if (!files) {
    return (
      <Page title="Files to take away">
        <Skeleton lines={5} label="Putting the files together" />
      </Page>
    )
  }
  const open = files.fields.reduce((sum, field) => sum + field.open, 0)
  return (
    <Page
      title={`${counted(files.papers.length + 1, 'file')} to take away`}
      lede="Frames from your log with places for you to fill. Your own statement is saved from its page."
    >
      <Section title="For the ERAS form" id="fields">
        <p className="prose">
          {counted(files.fields.length, 'field')} to paste one by one, each with its counter
          {open > 0 ? `; ${counted(open, 'place')} still to fill` : ''}.
        </p>
        <button
          type="button"
          className="button"
          disabled={files.fields.length === 0}
          onClick={() => download(writeFormFields(files.fields), 'eras-fields.txt')}
        >
          <Download size={18} aria-hidden /> Plain text with counters
        </button>
      </Section>
      <Section title="Papers" id="papers">
        <ul className="papers">
          {files.papers.map((paper) => (
            <li key={paper.name}>
              <PaperRow paper={paper} />
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

function PaperRow({ paper }: { readonly paper: WordsFiles['papers'][number] }): ReactNode {
  return (
    <>
      <h3>{paper.title}</h3>
      <div className="row">
        <PaperButtons paper={paper} />
      </div>
    </>
  )
}
