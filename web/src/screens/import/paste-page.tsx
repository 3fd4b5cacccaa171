import { useState } from 'react'
import type { ReactNode } from 'react'
import type { NamedProgram } from '../../work/files-protocol.ts'
import { ProgramSearch } from '../../parts/program-search.tsx'

/** The text of a program's own page: statements are proposed with the sentence that proves each, for the user to confirm. */
export function PastePage({
  read,
}: {
  readonly read: (text: string, program: { readonly name: string; readonly acgmeId?: string }) => void
}): ReactNode {
  const [program, setProgram] = useState<NamedProgram>()
  const [text, setText] = useState('')
  return (
    <form
      className="import-paste"
      onSubmit={(event) => {
        event.preventDefault()
        if (!program || text.trim() === '') return
        read(text, { name: program.label, ...(/^\d{10}$/.test(program.id) ? { acgmeId: program.id } : {}) })
      }}
    >
      <ProgramSearch label="Which program is it?" chosen={program} choose={setProgram} />
      <label className="field-label" htmlFor="import-text">
        Text of the page
      </label>
      <textarea id="import-text" rows={6} value={text} onChange={(event) => setText(event.target.value)} />
      <p className="soft small">
        Visas, lowest scores, attempts, years since graduation, US experience, informatics and quality work.
      </p>
      <button type="submit" className="button" disabled={!program || text.trim() === ''}>
        Read the text
      </button>
    </form>
  )
}
