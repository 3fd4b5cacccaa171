import type { ReactNode } from 'react'
import type { CohortRow, OfficeClient } from '#client'
import { schoolPapers } from '#domain/office'
import type { SchoolPaper } from '#domain/office'
import { Section } from '../parts/page.tsx'
import { given, useDoing } from './asked.ts'
import { Said } from './frame.tsx'
import { today } from './today.ts'

const names: Readonly<Record<SchoolPaper, string>> = { mspe: 'MSPE (dean’s letter)', transcript: 'Transcript' }

interface PaperNoteProps {
  readonly office: OfficeClient
  readonly owner: string
  readonly papers: NonNullable<CohortRow['line']>['papers']
  readonly done: () => void
}

/** Papers of the school that the office has sent. */
export function PaperNote({ office, owner, papers, done }: PaperNoteProps): ReactNode {
  const [said, run] = useDoing()
  const note = (paper: SchoolPaper, isSent: boolean): void =>
    run(async () => {
      const params = { path: { owner, paper } }
      given(await office.PUT('/api/applicants/{owner}/papers/{paper}', { params, body: { on: isSent ? today() : null } }))
      given(await office.POST('/api/cohort/runs'))
      done()
      return `${names[paper]}: ${isSent ? 'noted as sent today' : 'no longer noted as sent'}. The line follows in a moment.`
    })
  return (
    <Section title="Papers of the school" id="papers">
      {schoolPapers.map((paper) => (
        <label key={paper} className="office-tick">
          <input
            type="checkbox"
            defaultChecked={papers[paper] === 'done'}
            onChange={({ target }) => note(paper, target.checked)}
          />
          {names[paper]} sent
        </label>
      ))}
      <Said>{said}</Said>
    </Section>
  )
}
