import { scaleLinear } from 'd3-scale'
import type { ScaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { ReactNode } from 'react'
import type { Band } from '#domain'
import type { FrontierPoint, ProgramList } from '#domain/list'
import { Chart } from '../../parts/chart.tsx'
import { Plot } from '../../parts/plot.tsx'
import { bandLegend, chanceCell, counted, moneyText, perHundred, rateText, worthText } from '#domain/say'

/** The field's rule of thumb for low scores and a visa need. */
const broadList = 120
const height = 260
const margin = { top: 28, right: 16, bottom: 44, left: 36 }

/** Chance against number of applications: where the next program stops paying. */
export function FrontierChart({ list }: { readonly list: ProgramList }): ReactNode {
  const { picks } = list
  const frontier = numbered(list.frontier)
  const last = frontier.at(-1)
  if (!last || frontier.length < 3) return null
  const here = frontier.find((point) => point.applications === picks.length) ?? last
  const half = frontier.find((point) => point.matchChance.point >= here.matchChance.point / 2) ?? here
  return (
    <Chart
      title={`The first ${counted(half.applications, 'program')} bring half of the chance, the last ten bring ${gainOfLast(frontier, here)}`}
      note={`${perHundred('Chance of matching')}, against the number of applications, best program first. The shade is ${bandLegend}.`}
      table={{
        head: ['Applications', perHundred('Match'), 'Fees so far', 'Next fee', 'Next gain'],
        rows: frontier
          .filter((_, index) => index % 10 === 9 || index === frontier.length - 1)
          .map((point) => [
            String(point.applications),
            chanceCell(point.matchChance),
            moneyText(point.fees),
            moneyText(point.nextFee),
            worthText(point.gain),
          ]),
      }}
    >
      <Plot height={height} label="The curve rises steeply at first and flattens">
        {(width) => <Curve width={width} ceiling={list.ceiling} frontier={frontier} last={last} here={here} />}
      </Plot>
    </Chart>
  )
}

/** A point of a list whose specialties carry a number. */
type NumberedPoint = FrontierPoint & { readonly matchChance: Band }

function numbered(frontier: readonly FrontierPoint[]): readonly NumberedPoint[] {
  return frontier.flatMap((point) => (point.matchChance ? [{ ...point, matchChance: point.matchChance }] : []))
}

interface CurveProps {
  readonly width: number
  readonly ceiling: ProgramList['ceiling']
  readonly frontier: readonly NumberedPoint[]
  readonly last: NumberedPoint
  readonly here: NumberedPoint
}

function Curve({ width, ceiling, frontier, last, here }: CurveProps): ReactNode {
  const top = Math.max(0.1, Math.ceil((last.matchChance.high + 0.04) * 10) / 10)
  const x = scaleLinear([0, last.applications], [margin.left, width - margin.right])
  const y = scaleLinear([0, top], [height - margin.bottom, margin.top])
  const path = `M${x(0)},${y(0)}L${
    line<NumberedPoint>(
      (point) => x(point.applications),
      (point) => y(point.matchChance.point),
    )(frontier)?.slice(1) ?? ''
  }`
  const band =
    area<NumberedPoint>(
      (point) => x(point.applications),
      (point) => y(point.matchChance.low),
      (point) => y(point.matchChance.high),
    )(frontier) ?? ''
  const stop = frontier.find((point) => point.applications === ceiling.stopsPayingAt)
  const broad = frontier.find((point) => point.applications === broadList)
  return (
    <>
      <Axes x={x} y={y} width={width} />
      <path d={band} className="curve-band" />
      <path d={path} className="curve" />
      {broad && broad !== here && (
        <Mark x={x(broad.applications)} y={y(broad.matchChance.point)} drop={62} label="120, the rule of thumb" />
      )}
      {stop && stop !== here && (
        <Mark
          x={x(stop.applications)}
          y={y(stop.matchChance.point)}
          drop={40}
          label={`${stop.applications}: hardly pays after this`}
        />
      )}
      <circle cx={x(here.applications)} cy={y(here.matchChance.point)} r="6" className="curve-dot" />
      <text
        className="strong over-lines"
        x={Math.min(x(here.applications), width - margin.right)}
        y={y(here.matchChance.point) - 12}
        textAnchor={x(here.applications) > width * 0.7 ? 'end' : 'middle'}
      >
        your list
      </text>
    </>
  )
}

interface AxesProps {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  readonly width: number
}

function Axes({ x, y, width }: AxesProps): ReactNode {
  return (
    <>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="gridline" x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 8} y={y(tick) + 5} textAnchor="end">
            {Math.round(tick * 100)}
          </text>
        </g>
      ))}
      {x.ticks(Math.max(3, Math.round(width / 110))).map((tick) => (
        <text key={tick} x={x(tick)} y={height - margin.bottom + 20} textAnchor="middle">
          {tick}
        </text>
      ))}
      <text x={width - margin.right} y={height - 4} textAnchor="end">
        applications
      </text>
    </>
  )
}

interface MarkProps {
  readonly x: number
  readonly y: number
  /** How far from the curve its label stands. */
  readonly drop: number
  readonly label: string
}

function Mark({ x, y, drop, label }: MarkProps): ReactNode {
  // Where the curve runs low there is no room under it.
  const side = y + drop < height - margin.bottom ? 1 : -1
  return (
    <g>
      <line className="axis" x1={x} x2={x} y1={y + side * 6} y2={y + side * (drop - 16)} />
      <circle className="curve-open" cx={x} cy={y} r="5" />
      <text className="over-lines" x={x} y={y + side * drop + (side < 0 ? 12 : 0)} textAnchor="middle">
        {label}
      </text>
    </g>
  )
}

function gainOfLast(frontier: readonly NumberedPoint[], here: NumberedPoint): string {
  const before = frontier.find((point) => point.applications === here.applications - 10)
  if (!before) return 'little'
  const gain = here.matchChance.point - before.matchChance.point
  return gain < 0.01 ? `less than ${rateText(0.01)}` : rateText(gain)
}
