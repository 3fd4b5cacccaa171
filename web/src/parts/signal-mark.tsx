import type { ReactNode } from 'react'
import type { SignalLevel } from '#domain/chances'
import './signal-mark.css'

const letters: Readonly<Record<SignalLevel, string>> = { gold: 'G', silver: 'S', signal: '✓', none: '' }

/** A signal as a small flag with its letter; the words stand beside it. */
export function SignalMark({ signal }: { readonly signal: SignalLevel }): ReactNode {
  if (signal === 'none') return null
  return (
    <svg className={`signal-mark signal-${signal}`} width="20" height="20" viewBox="0 0 20 20" aria-hidden>
      <path d="M3 1.5v17M3 2.5h14l-3 4.5 3 4.5H3" />
      <text x="8.5" y="10" textAnchor="middle">
        {letters[signal]}
      </text>
    </svg>
  )
}
