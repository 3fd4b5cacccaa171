import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { ReactNode } from 'react'
import { Chart } from '../../parts/chart.tsx'
import { Plot } from '../../parts/plot.tsx'
import { chanceRange, inHundred, perHundred, counted } from '#domain/say'
import type { RankCurve } from './scorecard-data.ts'

const height = 170
const margin = { top: 8, right: 8, bottom: 24, left: 30 }

type Rank = RankCurve['ranks'][number]

/** Share matched by the number of ranks: the model's line, and what the published figures allow. */
export function RankCurves({ curves }: { readonly curves: readonly RankCurve[] }): ReactNode {
  return (
    <Chart
      title="The more programs rank an applicant, the likelier the match; the model’s line stays near what was published"
      note={`The line is the model, the shade what the published quartiles and means allow. Across: contiguous ranks, 1 to 12. Up: ${perHundred('matched')}.`}
      table={{
        head: ['Specialty', 'Ranks', perHundred('Model'), perHundred('Published allows')],
        rows: curves.flatMap(({ name, ranks }) =>
          ranks
            .filter(({ ranks: number }) => [1, 3, 5, 8, 12].includes(number))
            .map((rank) => [name, String(rank.ranks), inHundred(rank.model), rank.told ? chanceRange(rank) : 'nothing said']),
        ),
      }}
    >
      <ul className="rank-curves">
        {curves.map((curve) => (
          <li key={curve.specialty}>
            <p className="small">
              <b>{curve.name}</b> <span className="soft">{counted(curve.n, 'applicant')}</span>
            </p>
            <Plot height={height} label={`${curve.name}: matched by number of ranks`}>
              {(width) => <Curve width={width} ranks={curve.ranks} />}
            </Plot>
          </li>
        ))}
      </ul>
    </Chart>
  )
}

function Curve({ width, ranks }: { readonly width: number; readonly ranks: readonly Rank[] }): ReactNode {
  const x = scaleLinear([1, 12], [margin.left, width - margin.right])
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top])
  const allowed =
    area<Rank>(
      (rank) => x(rank.ranks),
      (rank) => y(rank.low),
      (rank) => y(rank.high),
    )(ranks.filter(({ told }) => told)) ?? ''
  const model =
    line<Rank>(
      (rank) => x(rank.ranks),
      (rank) => y(rank.model),
    )(ranks) ?? ''
  return (
    <>
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <line className="gridline" x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 6} y={y(tick) + 5} textAnchor="end">
            {tick * 100}
          </text>
        </g>
      ))}
      {[1, 4, 8, 12].map((tick) => (
        <text key={tick} x={x(tick)} y={height - 4} textAnchor="middle">
          {tick}
        </text>
      ))}
      <path className="rank-allowed" d={allowed} />
      <path className="curve" d={model} />
    </>
  )
}
