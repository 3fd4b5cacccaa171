import type { ReactNode } from 'react'
import type { Source } from '#domain'
import { Chart } from '../../parts/chart.tsx'
import { countText, counted } from '#domain/say'
import { signedText } from '#domain/say'
import { leftOutFinding, leftOutNote, trackEnd } from './left-out-rows.ts'
import type { LeftOutRow } from './left-out-rows.ts'
import './left-out.css'
import { along } from '../../parts/along.ts'

export interface LeftOutProps {
  readonly rows: readonly LeftOutRow[]
  readonly sources: readonly Source[]
}

/** A dot for each specialty that was predicted without its own match rate: the further from the middle, the larger the miss. */
export function LeftOut({ rows, sources }: LeftOutProps): ReactNode {
  const end = trackEnd(rows)
  return (
    <Chart
      title={leftOutFinding(rows)}
      sources={sources}
      note={leftOutNote(rows)}
      table={{
        head: ['Specialty', 'Applicants', 'Predicted minus published, points'],
        rows: rows.map(({ name, applicants, value }) => [name, countText(applicants), signedText(value, 1)]),
      }}
    >
      <div className="left-out">
        <div className="left-out-row" aria-hidden>
          <Scale rows={rows} end={end} />
          <span className="left-out-value left-out-unit small soft">points</span>
        </div>
        <ul>
          {rows.map((row) => (
            <li key={row.name} className="left-out-row">
              <span className="left-out-name">{row.name}</span>
              <span className="left-out-applicants small soft">{counted(row.applicants, 'applicant')}</span>
              <Track row={row} end={end} />
              <b className="left-out-value">{signedText(row.value, 1)}</b>
            </li>
          ))}
        </ul>
      </div>
    </Chart>
  )
}

function Scale({ rows, end }: { readonly rows: readonly LeftOutRow[]; readonly end: number }): ReactNode {
  const ticks = [...new Set([-end, 0, end, ...rows.flatMap(({ aim }) => aim)])]
  return (
    <span className="left-out-track">
      <svg height={42}>
        <text x="0%" y={14} dx={-12}>
          too low
        </text>
        <text x="50%" y={14} textAnchor="middle">
          aim
        </text>
        <text x="100%" y={14} dx={12} textAnchor="end">
          too high
        </text>
        {ticks.map((tick) => (
          <text key={tick} x={at(tick, end)} y={36} textAnchor="middle">
            {tick === 0 ? '0' : signedText(tick, 1).replace('.0', '')}
          </text>
        ))}
      </svg>
    </span>
  )
}

function Track({ row: { aim, value }, end }: { readonly row: LeftOutRow; readonly end: number }): ReactNode {
  const [low, high] = aim
  return (
    <span className="left-out-track" aria-hidden>
      <svg className="left-out-dot">
        <rect className="left-out-aim" x={at(low, end)} y="0" width={along((high - low) / (2 * end))} height="100%" />
        <line className="gridline" x1="0%" x2="100%" y1="50%" y2="50%" />
        <line className="axis" x1="50%" x2="50%" y1="0" y2="100%" />
        <circle className="curve-dot" cx={at(value, end)} cy="50%" r={7} />
      </svg>
    </span>
  )
}

/** Where a number of points lies between both ends of the track. */
function at(points: number, end: number): string {
  return along((points + end) / (2 * end))
}
