import type { ReactNode } from 'react'
import type { Pace } from '#domain/study'
import { Chart } from '../../../parts/chart.tsx'
import { percentText, counted } from '#domain/say'
import { along } from '../../../parts/along.ts'

/** Of the width; what is left holds the figure at the end of the longest bar. */
const longestBar = 0.85

/** Seconds an item against what the exam gives. */
export function PacePicture({ pace }: { readonly pace: Pace }): ReactNode {
  const { median, medianWrong, allowed, shareOver, timed } = pace
  if (median === undefined) return null
  const rows = [
    { name: 'Exam gives', seconds: allowed, className: 'pace-allowed' },
    { name: 'You, typically', seconds: median, className: 'pace-own' },
    ...(medianWrong === undefined ? [] : [{ name: 'When wrong', seconds: medianWrong, className: 'pace-own' }]),
  ]
  const most = Math.max(...rows.map(({ seconds }) => seconds))
  return (
    <Chart
      title={
        median <= allowed
          ? `In time: ${Math.round(median)} of ${counted(Math.round(allowed), 'second')} a question`
          : `Too slow: ${counted(Math.round(median), 'second')} a question; the exam gives ${Math.round(allowed)}`
      }
      note={`${timed} timed questions${shareOver === undefined ? '' : `; ${percentText(shareOver)} took longer than the exam gives`}. Where a block's time was logged as a whole, it is spread evenly.`}
      table={{ head: ['What', 'Seconds a question'], rows: rows.map(({ name, seconds }) => [name, String(Math.round(seconds))]) }}
    >
      <div className="pace">
        {rows.map(({ name, seconds, className }) => (
          <div key={name} className="pace-row">
            <span className="small">{name}</span>
            <svg height="22" aria-hidden>
              <rect className={className} width={along((seconds / most) * longestBar)} height="22" rx="3" />
              <text className="strong" x={along((seconds / most) * longestBar + 0.015)} y="16">
                {Math.round(seconds)} s
              </text>
            </svg>
          </div>
        ))}
      </div>
    </Chart>
  )
}
