import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { paperOfText } from '#writing/paper'
import { PaperButtons } from '../../../parts/paper-buttons.tsx'
import { CopyButton } from '../../../parts/frame-text.tsx'
import type { StatementTarget } from './target.ts'

export interface SaveStatementProps {
  readonly text: string
  readonly target: StatementTarget
}

/** The text as it stands: to paste into MyERAS, to keep as a file, to print. */
export function SaveStatement({ text, target }: SaveStatementProps): ReactNode {
  if (text.trim() === '') return null
  const paper = paperOfText({ kind: 'statement', name: `statement-${target.specialty}`, title: 'Personal statement' }, text)
  return (
    <div className="row statement-save">
      <CopyButton text={text} label="Copy for MyERAS" />
      <PaperButtons paper={paper} />
      <button type="button" className="button" onClick={() => print()}>
        <Printer size={18} aria-hidden /> Print
      </button>
    </div>
  )
}
