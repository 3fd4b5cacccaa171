import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import type { Source } from '#domain'
import { Chart } from '../../parts/chart.tsx'
import { Plot } from '../../parts/plot.tsx'
import { decimalText, inHundred, perHundred } from '#domain/say'

interface Point {
  readonly predicted: number
  readonly seen: number
  /** How many stand behind it: the larger, the larger its dot. */
  readonly weight: number
}

export interface CalibrationProps {
  readonly title: string
  readonly axis: string
  readonly points: readonly Point[]
  /** Right and upper end as a share. */
  readonly scale: number
  readonly weightName: string
  readonly sources?: readonly Source[]
}

const height = 320
const margin = { top: 12, right: 12, bottom: 44, left: 40 }

/** What was predicted against what was seen: on the line both agree. */
export function Calibration({ title, axis, points, scale, weightName, sources = [] }: CalibrationProps): ReactNode {
  return (
    <Chart
      title={title}
      sources={sources}
      note={`Each dot is a group: predicted (across) and seen (up), ${axis}. On the line both agree; larger dots hold more.`}
      table={{
        head: [perHundred('Predicted'), perHundred('Seen'), weightName],
        rows: points.map(({ predicted, seen, weight }) => [
          decimalText(predicted * 100, 1),
          decimalText(seen * 100, 1),
          String(weight),
        ]),
      }}
    >
      <div className="calibration">
        <Plot height={height} label={title}>
          {(width) => <Dots width={width} points={points} scale={scale} />}
        </Plot>
      </div>
    </Chart>
  )
}

function Dots({
  width,
  points,
  scale,
}: {
  readonly width: number
  readonly points: readonly Point[]
  readonly scale: number
}): ReactNode {
  const x = scaleLinear([0, scale], [margin.left, width - margin.right])
  const y = scaleLinear([0, scale], [height - margin.bottom, margin.top])
  const heaviest = Math.max(...points.map(({ weight }) => weight))
  return (
    <>
      {x.ticks(5).map((tick) => (
        <g key={tick}>
          <line className="gridline" x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 8} y={y(tick) + 5} textAnchor="end">
            {inHundred(tick)}
          </text>
          <text x={x(tick)} y={height - margin.bottom + 20} textAnchor="middle">
            {inHundred(tick)}
          </text>
        </g>
      ))}
      <text x={width - margin.right} y={height - 6} textAnchor="end">
        predicted
      </text>
      <line className="axis calibration-line" x1={x(0)} y1={y(0)} x2={x(scale)} y2={y(scale)} />
      {points.map(({ predicted, seen, weight }) => (
        <circle
          key={`${predicted}|${seen}`}
          className="calibration-dot"
          cx={x(Math.min(scale, predicted))}
          cy={y(Math.min(scale, seen))}
          r={2.5 + 7 * Math.sqrt(weight / heaviest)}
        />
      ))}
    </>
  )
}
