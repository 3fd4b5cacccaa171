import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ReactNode } from 'react'
import type { FrontierPoint, Portfolio } from '#domain'
import { Chart } from '../../parts/chart.tsx'
import { inHundred, money, plural } from '../../parts/words.ts'

const width = 720
const height = 260
const margin = { top: 16, right: 96, bottom: 40, left: 44 }

/** Chance against number of applications: where the next program stops paying. */
export function FrontierChart({ portfolio }: { readonly portfolio: Portfolio }): ReactNode {
  const { frontier, picks } = portfolio
  const last = frontier.at(-1)
  if (!last || frontier.length < 3) return null
  const top = Math.max(0.1, Math.ceil(last.matchChance * 10) / 10)
  const x = scaleLinear([0, last.applications], [margin.left, width - margin.right])
  const y = scaleLinear([0, top], [height - margin.bottom, margin.top])
  const path =
    line<FrontierPoint>(
      (point) => x(point.applications),
      (point) => y(point.matchChance),
    )(frontier) ?? ''
  const here = frontier.find((point) => point.applications === picks.length) ?? last
  const half = frontier.find((point) => point.matchChance >= here.matchChance / 2)
  return (
    <Chart
      title={
        half
          ? `The first ${plural(half.applications, 'program')} bring half of the chance; the last ten bring ${gainOfLast(frontier, here)}`
          : 'Each next program brings less than the one before'
      }
      note="Chance of matching against the number of applications, best program first. The best estimate only; its band is at the top of this page."
      table={{
        head: ['Applications', 'Match, in 100', 'Fees so far', 'Next fee', 'Next gain, in 1,000'],
        rows: frontier
          .filter((_, index) => index % 10 === 9 || index === frontier.length - 1)
          .map((point) => [
            String(point.applications),
            inHundred(point.matchChance),
            money(point.fees),
            money(point.nextFee),
            (point.gain * 1000).toFixed(1),
          ]),
      }}
    >
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label="The curve rises steeply at first and flattens">
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className="gridline" x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
            <text x={margin.left - 8} y={y(tick) + 5} textAnchor="end">
              {Math.round(tick * 100)}
            </text>
          </g>
        ))}
        {x.ticks(6).map((tick) => (
          <text key={tick} x={x(tick)} y={height - margin.bottom + 20} textAnchor="middle">
            {tick}
          </text>
        ))}
        <text x={width - margin.right} y={height - 4} textAnchor="end">
          applications
        </text>
        <path d={path} className="curve" />
        <circle cx={x(here.applications)} cy={y(here.matchChance)} r="6" className="curve-dot" />
        <text className="strong" x={x(here.applications) + 12} y={y(here.matchChance) + 5}>
          {inHundred(here.matchChance)} in 100
        </text>
      </svg>
    </Chart>
  )
}

function gainOfLast(frontier: readonly FrontierPoint[], here: FrontierPoint): string {
  const before = frontier.find((point) => point.applications === here.applications - 10)
  if (!before) return 'little'
  const gain = (here.matchChance - before.matchChance) * 100
  return gain < 1 ? 'less than 1 in 100' : `${Math.round(gain)} in 100`
}
