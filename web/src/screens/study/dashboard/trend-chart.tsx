import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { ReactNode } from 'react'
import type { StudyDashboard, WeekRow } from '#domain/study'
import { Chart } from '../../../parts/chart.tsx'
import { Plot } from '../../../parts/plot.tsx'
import { eightyOf100, shortDayText } from '#domain/say'
import { percentText, percentRange } from '#domain/say'

const height = 200
const margin = { top: 16, right: 92, bottom: 24, left: 36 }
const mostWeeks = 16

interface TrendProps {
  readonly weeks: readonly WeekRow[]
  readonly target: StudyDashboard['target']
}

/** Share right week by week with its interval, against what the target asks for. */
export function TrendChart({ weeks: all, target }: TrendProps): ReactNode {
  const weeks = all.slice(-mostWeeks)
  if (weeks.length < 2) return null
  return (
    <Chart
      title={findingOf(weeks)}
      note={`Bars: ${eightyOf100} cases, wide where few questions were asked.`}
      table={{
        head: ['Week from', 'Questions', 'Right', eightyOf100],
        rows: weeks.map(({ from, asked, accuracy }) => [from, String(asked), percentText(accuracy.mean), percentRange(accuracy)]),
      }}
    >
      <Plot height={height} label={findingOf(weeks)}>
        {(width) => <Weeks weeks={weeks} target={target} width={width} />}
      </Plot>
    </Chart>
  )
}

function Weeks({ weeks, target, width }: TrendProps & { readonly width: number }): ReactNode {
  const x = scalePoint(
    weeks.map(({ from }) => from),
    [margin.left + 8, width - margin.right],
  )
  const low = Math.min(target.accuracy, ...weeks.map(({ accuracy }) => accuracy.low))
  const high = Math.max(target.accuracy, ...weeks.map(({ accuracy }) => accuracy.high))
  const y = scaleLinear([Math.floor(low * 10) / 10, Math.min(1, Math.ceil(high * 10) / 10)], [height - margin.bottom, margin.top])
  const path = line<WeekRow>(
    ({ from }) => x(from) ?? 0,
    ({ accuracy }) => y(accuracy.mean),
  )(weeks)
  return (
    <>
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <line className="gridline" x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 6} y={y(tick) + 5} textAnchor="end">
            {Math.round(tick * 100)}
          </text>
        </g>
      ))}
      <line className="trend-target" x1={margin.left} x2={width - margin.right} y1={y(target.accuracy)} y2={y(target.accuracy)} />
      <text className="strong" x={width - margin.right + 8} y={y(target.accuracy) + 5}>
        for {target.score}
      </text>
      {weeks.map(({ from, accuracy }) => (
        <line key={from} className="trend-band" x1={x(from)} x2={x(from)} y1={y(accuracy.low)} y2={y(accuracy.high)} />
      ))}
      <path className="trend-line" d={path ?? ''} />
      {weeks.map(({ from, accuracy }) => (
        <circle key={from} className="trend-dot" cx={x(from)} cy={y(accuracy.mean)} r="4" />
      ))}
      {weeks
        .filter((_, index) => index % Math.ceil(weeks.length / 4) === 0)
        .map(({ from }) => (
          <text key={from} x={x(from)} y={height - 6} textAnchor="middle">
            {shortDayText(from)}
          </text>
        ))}
    </>
  )
}

function findingOf(weeks: readonly WeekRow[]): string {
  const [first] = weeks
  const last = weeks.at(-1)
  if (!first || !last) return 'No weeks yet'
  if (last.accuracy.low > first.accuracy.high)
    return `Rising: from ${percentText(first.accuracy.mean)} to ${percentText(last.accuracy.mean)} right`
  if (last.accuracy.high < first.accuracy.low)
    return `Falling: from ${percentText(first.accuracy.mean)} to ${percentText(last.accuracy.mean)} right`
  return `No clear change yet: ${percentText(last.accuracy.mean)} right this week`
}
