import type { ReactNode } from 'react'
import type { Band, Reason } from '#domain'
import { along } from './along.ts'
import { SourceNote } from './source-note.tsx'
import { chanceText, roundText } from '#domain/say'
import './waterfall.css'

export interface WaterfallProps {
  /** The first holds the level everything starts from, each further one moves it. */
  readonly reasons: readonly Reason[]
  readonly result: Band
}

/** How a chance comes about: from the base rate, each reason moves it left or right on the scale of odds, down to the result. */
export function Waterfall({ reasons, result }: WaterfallProps): ReactNode {
  const rows = stepsOf(reasons)
  if (rows.length === 0) return null
  const ends = rows.flatMap(({ from, to }) => [from, to])
  const [low, high] = [Math.min(...ends) - 0.4, Math.max(...ends) + 0.4]
  const at = (logOdds: number): number => (logOdds - low) / (high - low)
  return (
    <ol className="waterfall">
      {rows.map(({ reason, from, to }, index) => (
        <li key={reason.text}>
          <span className="waterfall-text">
            {reason.text}
            {reason.source && <SourceNote source={reason.source} />}
          </span>
          <span className="waterfall-bar">
            <svg width="100%" height="20" aria-hidden>
              <line className="gridline" x1="0" x2="100%" y1="10" y2="10" />
              {index > 0 && (
                <rect
                  className={to < from ? 'waterfall-down' : 'waterfall-up'}
                  x={along(at(Math.min(from, to)))}
                  width={along(Math.max(0.004, Math.abs(at(to) - at(from))))}
                  y="5"
                  height="10"
                />
              )}
              <line className="waterfall-level" x1={along(at(to))} x2={along(at(to))} y1="1" y2="19" />
            </svg>
            <span className="small soft">{index === 0 ? 'start' : `odds × ${times(to - from)}`}</span>
          </span>
        </li>
      ))}
      <li className="waterfall-result">
        <span className="waterfall-text">Averaged over what cannot be seen on paper</span>
        <span className="waterfall-bar">
          <b>{chanceText(result)}</b>
        </span>
      </li>
    </ol>
  )
}

interface Step {
  readonly reason: Reason
  readonly from: number
  readonly to: number
}

function stepsOf(reasons: readonly Reason[]): readonly Step[] {
  let level = 0
  return reasons.flatMap((reason): readonly Step[] => {
    if (reason.logOdds === undefined) return []
    const from = level
    level += reason.logOdds
    return [{ reason, from: from === 0 ? level : from, to: level }]
  })
}

function times(logOdds: number): string {
  return roundText(Math.exp(logOdds))
}
