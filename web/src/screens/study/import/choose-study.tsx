import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { ChooseOwnFile, ReadableFormats } from '../../../parts/own-file.tsx'
import type { OwnFile } from '../../../state/use-own-file.ts'

/** Files by the name people know them under. */
const formats: readonly (readonly [what: string, how: string])[] = [
  ['UWorld test results', 'the results page printed as PDF, saved, or copied and pasted'],
  ['UWorld performance', 'the page of subjects and systems, printed or copied'],
  ['NBME self-assessment', 'the score report (PDF), or the list of questions'],
  ['AMBOSS and others', 'a table (CSV, TSV) with a column “result”: correct, correct with help, incorrect, omitted'],
  ['Anki', 'notes exported as text, with the tags of your decks'],
]

/** A file, or text from the clipboard. */
export function ChooseStudy({ busy, take }: { readonly busy: boolean; readonly take: (file: OwnFile) => void }): ReactNode {
  const id = useId()
  const [text, setText] = useState('')
  return (
    <div className="study-choose">
      <ChooseOwnFile
        label="Question bank file"
        accept=".pdf,.csv,.tsv,.txt,.html,.htm,.json"
        busy={busy}
        take={(file) => take({ blob: file, name: file.name })}
      />
      <div className="field">
        <label className="field-label" htmlFor={id}>
          Or paste what you copied
        </label>
        <textarea id={id} className="input" rows={6} value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      <button
        type="button"
        className="button"
        disabled={busy || text.trim() === ''}
        onClick={() => take({ blob: new Blob([text], { type: 'text/plain' }), name: 'The pasted text' })}
      >
        Read the pasted text
      </button>
      <ReadableFormats formats={formats} />
    </div>
  )
}
