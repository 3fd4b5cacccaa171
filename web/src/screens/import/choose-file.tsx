import { useState } from 'react'
import type { ReactNode } from 'react'
import { ChooseOwnFile, ReadableFormats } from '../../parts/own-file.tsx'

/** Formats by the name people know them under. */
const formats: readonly (readonly [what: string, how: string])[] = [
  ['Your own spreadsheet', 'CSV or XLSX with a column for the program; the other columns are recognised or mapped by you'],
  ['AAMC Residency Explorer', 'the page of a program saved as HTML, the list as copied, or the Compare workbook'],
  ['AMA FREIDA', 'the page of a program saved as HTML, tab by tab'],
  ['NRMP Program Results', 'the PDF: codes, quota and matched by year'],
  ['ERAS participating programs', 'the saved list of a specialty'],
  ['US Department of Labor', 'the quarterly LCA file, however large: employers that file for physicians in training'],
  ['Your season tracker', 'a spreadsheet with what you applied to, signals, answers, interview days and ranks'],
  ['Your calendar', 'an .ics file: interviews with their days'],
  ['Letters of programs', 'an .eml or .mbox file: invitations, waiting lists, refusals'],
  ['Answers of another applicant', 'answers.json, as they pass it on'],
  ['Your USMLE or ECFMG report', 'PDF or text, for the exam results in your profile'],
]

export function ChooseFile({ busy, take }: { readonly busy: boolean; readonly take: (file: File) => void }): ReactNode {
  const [over, setOver] = useState(false)
  return (
    // Dropping is a shortcut beside the button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={`import-drop ${over ? 'import-drop-over' : ''}`}
      role="group"
      aria-label="Open or drop a file"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) take(file)
      }}
    >
      <ChooseOwnFile label="File to import" busy={busy} take={take} />
      <ReadableFormats formats={formats} />
    </div>
  )
}
