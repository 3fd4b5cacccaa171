import { Copy } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { nameOf } from '../../parts/program-name.ts'
import type { Row } from './catalogue.ts'

/** What each of them has not said, ready to be sent; the answers are noted at each program. */
export function AskSeveral({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const [copied, setCopied] = useState(false)
  const asking = rows.filter(({ candidate }) => candidate.asks.length > 0)
  if (asking.length === 0) return <p>Nothing that decides is unknown of them.</p>
  const text = asking
    .map(({ candidate }) => [nameOf(candidate.program), ...candidate.asks.map(({ text: ask }) => `- ${ask}`)].join('\n'))
    .join('\n\n')
  return (
    <>
      <p>Send each program its own questions; what it answers is noted on its page.</p>
      <textarea className="input" rows={14} readOnly value={text} aria-label="Questions" />
      <button
        type="button"
        className="button"
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        <Copy size={18} aria-hidden /> Copy
      </button>
      <span role="status">{copied ? 'Copied.' : ''}</span>
    </>
  )
}
