import type { ReactNode } from 'react'
import type { Reason } from '#domain'
import { ArrowDown, ArrowUp, Minus } from 'lucide-react'
import { SourceNote } from './source-note.tsx'
import { oddsText } from '#domain/say'
import './reason-line.css'

const marks = {
  helps: { Icon: ArrowUp, word: 'Helps' },
  hurts: { Icon: ArrowDown, word: 'Lowers' },
  neutral: { Icon: Minus, word: 'Neutral' },
} as const

/** Signature 3: a short sentence with its direction and weight. */
export function ReasonLine({
  reason,
  showSource = false,
}: {
  readonly reason: Reason
  readonly showSource?: boolean
}): ReactNode {
  const { Icon, word } = marks[reason.direction]
  const weight = weightOf(reason)
  return (
    <span className={`reason reason-${reason.direction}`}>
      <span className="reason-mark">
        <Icon size={14} strokeWidth={2.5} aria-hidden />
        <span className="hidden">{word}: </span>
      </span>
      <span>
        {reason.text}
        {weight && <span className="reason-weight"> ({weight})</span>}
        {showSource && reason.source && <SourceNote source={reason.source} />}
      </span>
    </span>
  )
}

/** The size in words, where it has one and a direction. */
function weightOf({ direction, logOdds }: Reason): string | undefined {
  return logOdds === undefined || direction === 'neutral' ? undefined : oddsText(logOdds)
}

export function ReasonList({
  reasons,
  showSource = false,
}: {
  readonly reasons: readonly Reason[]
  readonly showSource?: boolean
}): ReactNode {
  return (
    <ul className="reason-list">
      {reasons.map((reason) => (
        <li key={reason.text}>
          <ReasonLine reason={reason} showSource={showSource} />
        </li>
      ))}
    </ul>
  )
}
