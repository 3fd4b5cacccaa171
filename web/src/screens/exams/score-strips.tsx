import type { ReactNode } from 'react'
import type { Specialty } from '#domain'
import type { SpecialtyComparison } from '#domain/exams'
import { along } from '../../parts/along.ts'
import { Chart } from '../../parts/chart.tsx'

export interface ScoreStripsProps {
  readonly score: number | undefined
  readonly comparisons: readonly SpecialtyComparison[]
  readonly specialties: readonly Specialty[]
}

const from = 210
const to = 280

/** Where a score stands among those who matched and those who did not, a strip for each specialty. */
export function ScoreStrips({ score, comparisons, specialties }: ScoreStripsProps): ReactNode {
  const shown = comparisons.filter(({ matched, notMatched }) => matched ?? notMatched)
  if (shown.length === 0) return null
  return (
    <div className="strips">
      {shown.map((comparison) => (
        <Strip
          key={comparison.specialty}
          score={score}
          comparison={comparison}
          name={specialties.find(({ id }) => id === comparison.specialty)?.name ?? comparison.specialty}
        />
      ))}
    </div>
  )
}

interface StripProps {
  readonly score: number | undefined
  readonly comparison: SpecialtyComparison
  readonly name: string
}

function Strip({ score, comparison, name }: StripProps): ReactNode {
  const { matched, notMatched, source, position } = comparison
  const groups = [
    { label: 'Matched', range: matched, className: 'strip-matched' },
    { label: 'Not matched', range: notMatched, className: 'strip-not' },
  ].filter((group) => group.range !== undefined)
  return (
    <Chart
      title={`${name}: ${position}`}
      sources={source ? [source] : []}
      note="Each bar holds the middle half of the group; the tick in it is the median."
      table={{
        head: ['Group', 'Lower quarter', 'Median', 'Upper quarter'],
        rows: groups.map(({ label, range }) => [label, String(range?.q1), String(range?.median), String(range?.q3)]),
      }}
    >
      <div className="strip">
        {groups.map(({ label, range, className }) => (
          <div key={label} className="strip-row">
            <span className="small">{label}</span>
            <svg height="26" aria-hidden>
              <line className="gridline" x1="0" x2="100%" y1="13" y2="13" />
              {range && (
                <>
                  <rect
                    className={className}
                    x={at(range.q1)}
                    width={along(width(range.q1, range.q3))}
                    y="5"
                    height="16"
                    rx="3"
                  />
                  <line className="strip-median" x1={at(range.median)} x2={at(range.median)} y1="3" y2="23" />
                </>
              )}
              {score !== undefined && <line className="strip-you" x1={at(score)} x2={at(score)} y1="-6" y2="26" />}
            </svg>
          </div>
        ))}
        <div className="strip-row" aria-hidden>
          <span />
          <svg height="34">
            {score !== undefined && (
              <text className="strong" x={at(score)} y="14" textAnchor={score > 265 ? 'end' : score < 220 ? 'start' : 'middle'}>
                You {score}
              </text>
            )}
            {[210, 230, 250, 270].map((tick) => (
              <text key={tick} x={at(tick)} y="31" textAnchor={tick === from ? 'start' : 'middle'}>
                {tick}
              </text>
            ))}
          </svg>
        </div>
      </div>
    </Chart>
  )
}

function at(score: number): string {
  return along(position(score))
}

function position(score: number): number {
  return Math.max(0, Math.min(1, (score - from) / (to - from)))
}

function width(low: number, high: number): number {
  return position(high) - position(low)
}
