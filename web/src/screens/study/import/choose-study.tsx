import { FolderOpen } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'

/** Files by the name people know them under. */
const formats: readonly (readonly [what: string, how: string])[] = [
  ['UWorld test results', 'the results page printed as PDF, saved, or copied and pasted'],
  ['UWorld performance', 'the page of subjects and systems, printed or copied'],
  ['NBME self-assessment', 'the score report (PDF), or the list of questions'],
  ['AMBOSS and others', 'a table (CSV, TSV) with a column “result”: correct, correct with help, incorrect, omitted'],
  ['Anki', 'notes exported as text, with the tags of your decks'],
]

/** A file, or text from the clipboard. */
export function ChooseStudy({
  busy,
  take,
}: {
  readonly busy: boolean
  readonly take: (blob: Blob, name: string) => void
}): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [text, setText] = useState('')
  return (
    <div className="study-choose">
      <button type="button" className="button primary" disabled={busy} onClick={() => input.current?.click()}>
        <FolderOpen size={18} aria-hidden /> Choose a file
      </button>
      <input
        ref={input}
        type="file"
        accept=".pdf,.csv,.tsv,.txt,.html,.htm,.json"
        className="hidden"
        tabIndex={-1}
        aria-label="Question bank file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) take(file, file.name)
          event.target.value = ''
        }}
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
        onClick={() => take(new Blob([text], { type: 'text/plain' }), 'The pasted text')}
      >
        Read the pasted text
      </button>
      <details>
        <summary>What can be read</summary>
        <dl className="study-formats">
          {formats.map(([what, how]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
