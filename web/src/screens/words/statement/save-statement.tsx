import { Download, Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { EvidenceLog } from '#domain'
import { download } from '../../../parts/download.ts'
import { CopyButton } from '../frame-text.tsx'
import type { StatementTarget } from './statement.tsx'

export interface SaveStatementProps {
  readonly text: string
  readonly target: StatementTarget
  readonly log: EvidenceLog
}

/** The text as it stands: to paste into MyERAS, to keep as a file, to print. */
export function SaveStatement({ text, target }: SaveStatementProps): ReactNode {
  if (text.trim() === '') return null
  const name = `statement-${target.specialty}`
  return (
    <div className="row statement-save">
      <CopyButton text={text} label="Copy for MyERAS" />
      <button type="button" className="button" onClick={() => download(text, `${name}.txt`)}>
        <Download size={18} aria-hidden /> Plain text
      </button>
      <button type="button" className="button" onClick={() => download(markdownOf(text), `${name}.md`, 'text/markdown')}>
        <Download size={18} aria-hidden /> Markdown
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        <Printer size={18} aria-hidden /> Print
      </button>
    </div>
  )
}

function markdownOf(text: string): string {
  return `# Personal statement\n\n${text}\n`
}
