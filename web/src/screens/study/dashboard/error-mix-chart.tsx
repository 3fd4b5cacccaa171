import { scaleBand, scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import type { ErrorKind, ErrorMix } from '#domain/study'
import { Chart } from '../../../parts/chart.tsx'
import { Plot } from '../../../parts/plot.tsx'
import { shortDayText } from '#domain/say'

const kinds: readonly { readonly kind: ErrorKind; readonly name: string }[] = [
  { kind: 'knowledge', name: 'not known' },
  { kind: 'reasoning', name: 'reasoning' },
  { kind: 'misreading', name: 'misread' },
]

const height = 200
const margin = { top: 8, right: 84, bottom: 24, left: 4 }
const mostWeeks = 12

/** Why wrong answers were wrong, week by week: each column is a week, its parts the kinds of error. */
export function ErrorMixChart({ errors }: { readonly errors: ErrorMix }): ReactNode {
  const weeks = errors.weeks.slice(-mostWeeks).filter(({ counts }) => sumOf(counts) > 0)
  if (weeks.length === 0) return null
  return (
    <Chart
      title={findingOf(errors)}
      {...(errors.unlogged > 0
        ? { note: `${errors.unlogged} of ${errors.wrong} wrong answers have no reason logged and are left out.` }
        : {})}
      table={{
        head: ['Week from', ...kinds.map(({ name }) => name)],
        rows: weeks.map(({ from, counts }) => [from, ...kinds.map(({ kind }) => String(counts[kind]))]),
      }}
    >
      <Plot height={height} label={findingOf(errors)}>
        {(width) => <Columns weeks={weeks} width={width} />}
      </Plot>
    </Chart>
  )
}

/** Few weeks do not fill the width: a column is never wider than this. */
const widest = 48

function Columns({ weeks, width }: { readonly weeks: ErrorMix['weeks']; readonly width: number }): ReactNode {
  const right = Math.min(width - margin.right, margin.left + weeks.length * widest)
  const x = scaleBand(
    weeks.map(({ from }) => from),
    [margin.left, right],
  ).padding(0.2)
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top])
  const last = weeks.at(-1)
  return (
    <>
      {weeks.map(({ from, counts }) =>
        stacked(counts).map(({ kind, low, high }) => (
          <rect
            key={from + kind}
            className={`error-${kind}`}
            x={x(from)}
            width={x.bandwidth()}
            y={y(high)}
            height={Math.max(0, y(low) - y(high) - 1)}
          />
        )),
      )}
      {last &&
        stacked(last.counts)
          .filter(({ low, high }) => high - low > 0.06)
          .map(({ kind, low, high }) => (
            <text key={kind} className="strong" x={right + 8} y={y((low + high) / 2) + 5}>
              {kinds.find((one) => one.kind === kind)?.name}
            </text>
          ))}
      {weeks
        .filter((_, index) => index % Math.ceil(weeks.length / 4) === 0)
        .map(({ from }) => (
          <text
            key={from}
            x={(x(from) ?? 0) + x.bandwidth() / 2}
            y={height - 6}
            textAnchor={weeks.length === 1 ? 'start' : 'middle'}
          >
            {shortDayText(from)}
          </text>
        ))}
    </>
  )
}

function stacked(
  counts: ErrorMix['counts'],
): readonly { readonly kind: ErrorKind; readonly low: number; readonly high: number }[] {
  const total = sumOf(counts)
  let low = 0
  return kinds.map(({ kind }) => {
    const high = low + counts[kind] / total
    const part = { kind, low, high }
    low = high
    return part
  })
}

function sumOf(counts: ErrorMix['counts']): number {
  return kinds.reduce((sum, { kind }) => sum + counts[kind], 0)
}

function findingOf({ counts }: ErrorMix): string {
  const total = sumOf(counts)
  const [most] = kinds.toSorted((a, b) => counts[b.kind] - counts[a.kind])
  if (!most || total === 0) return 'No reason was logged for a wrong answer yet'
  const share = Math.round((counts[most.kind] / total) * 10)
  const what = { knowledge: 'were not known', reasoning: 'were reasoned badly', misreading: 'were misread' }[most.kind]
  return `About ${share} of 10 wrong answers ${what}`
}
