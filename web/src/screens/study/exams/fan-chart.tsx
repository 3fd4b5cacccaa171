import { step2ckMarks } from '#domain/exams'
import { scaleLinear, scaleUtc } from 'd3-scale'
import type { ScaleLinear, ScaleTime } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { ReactNode } from 'react'
import type { ForecastDay, JudgedTest, ScoreForecast } from '#domain/exams'
import { Chart } from '../../../parts/chart.tsx'
import { Plot } from '../../../parts/plot.tsx'
import { chanceCell, chanceText, dayText, eightyOf100, ninetyOf100, perHundred, shortDayText } from '#domain/say'
import { labelFor } from '../../../parts/choice-label.ts'

export interface FanChartProps {
  readonly forecast: ScoreForecast
  readonly shown: ForecastDay
  readonly planned: string | undefined
  readonly choose: (date: string) => void
}

const height = 300
const margin = { top: 24, right: 56, bottom: 28, left: 36 }

/** The score by exam day: practice tests as dots, the forecast as a fan that widens with what is not known. */
export function FanChart(props: FanChartProps): ReactNode {
  const { forecast, shown } = props
  return (
    <div className="fan">
      <Chart
        title={findingOf(forecast, shown)}
        note={`Dots: your practice tests on the exam's scale, hollow where one looks like an outlier. Dark band: ${eightyOf100} cases; light band: ${ninetyOf100}. Tap a day to see it.`}
        table={{
          head: ['Exam day', 'Score', eightyOf100, ninetyOf100, perHundred('Pass')],
          rows: forecast.days
            .filter((_, index) => index % 2 === 0)
            .map(({ date, mean, eighty, ninety, pass }) => [
              date,
              String(Math.round(mean)),
              `${Math.round(eighty[0])}–${Math.round(eighty[1])}`,
              `${Math.round(ninety[0])}–${Math.round(ninety[1])}`,
              chanceCell(pass),
            ]),
        }}
      >
        <Plot height={height} label={findingOf(forecast, shown)}>
          {(width) => <Fan {...props} width={width} />}
        </Plot>
      </Chart>
    </div>
  )
}

function Fan({ forecast, shown, planned, choose, width }: FanChartProps & { readonly width: number }): ReactNode {
  const { days, tests } = forecast
  const x = scaleUtc(
    [new Date(firstDate(tests, days)), new Date(days.at(-1)?.date ?? shown.date)],
    [margin.left, width - margin.right],
  )
  const y = scaleLinear(scoreRange(tests, days), [height - margin.bottom, margin.top])
  const at = (date: string): number => x(new Date(date))
  const band = (interval: 'eighty' | 'ninety'): string =>
    area<ForecastDay>(
      ({ date }) => at(date),
      (one) => y(one[interval][0]),
      (one) => y(one[interval][1]),
    )(days) ?? ''
  const mean = line<ForecastDay>(
    ({ date }) => at(date),
    (one) => y(one.mean),
  )
  const scales: Scales = { x, y, at, width }
  return (
    <>
      <Thresholds shown={shown} scales={scales} />
      <path className="fan-ninety" d={band('ninety')} />
      <path className="fan-eighty" d={band('eighty')} />
      <path className="fan-mean" d={mean(days) ?? ''} />
      <ShownDay shown={shown} planned={planned} scales={scales} />
      <Tests tests={tests} scales={scales} />
      <Axes scales={scales} />
      <DayPicker from={days[0]?.date ?? shown.date} choose={choose} scales={scales} />
    </>
  )
}

/** Where a day and a score stand on the picture. */
interface Scales {
  readonly x: ScaleTime<number, number>
  readonly y: ScaleLinear<number, number>
  readonly at: (date: string) => number
  readonly width: number
}

function Thresholds({ shown, scales: { y, width } }: { readonly shown: ForecastDay; readonly scales: Scales }): ReactNode {
  return withRoom(thresholdsOf(shown), y).map((score) => (
    <g key={score}>
      <line className="gridline" x1={margin.left} x2={width - margin.right} y1={y(score)} y2={y(score)} />
      <text x={width - margin.right + 6} y={y(score) + 5}>
        {score === shown.passMark ? `pass ${score}` : score}
      </text>
    </g>
  ))
}

interface ShownDayProps extends Pick<FanChartProps, 'shown' | 'planned'> {
  readonly scales: Scales
}

function ShownDay({ shown, planned, scales: { at, y, width } }: ShownDayProps): ReactNode {
  const x = at(shown.date)
  return (
    <>
      <line className="fan-shown" x1={x} x2={x} y1={margin.top - 8} y2={height - margin.bottom} />
      <circle className="fan-dot-shown" cx={x} cy={y(shown.mean)} r="6" />
      <text className="strong" x={x} y={margin.top - 12} textAnchor={x > width * 0.7 ? 'end' : 'middle'}>
        {shortDayText(shown.date)}
        {shown.date === planned ? ', planned' : ''}: {Math.round(shown.mean)}
      </text>
    </>
  )
}

interface TestsProps {
  readonly tests: FanChartProps['forecast']['tests']
  readonly scales: Scales
}

function Tests({ tests, scales: { at, y } }: TestsProps): ReactNode {
  return tests
    .filter(({ leftOut }) => leftOut === undefined)
    .map(({ test, corrected, outlier }) => (
      <circle
        key={`${test.source}${test.form ?? ''}${test.date}`}
        className={outlier > 0.5 ? 'fan-test-odd' : 'fan-test'}
        cx={at(test.date)}
        cy={y(corrected)}
        r="4.5"
      >
        <title>{`${labelFor('practiceTest', test.source)}, ${dayText(test.date)}: ${test.score}`}</title>
      </circle>
    ))
}

function Axes({ scales: { x, y, width } }: { readonly scales: Scales }): ReactNode {
  return (
    <>
      {x.ticks(Math.max(2, Math.floor(width / 130))).map((tick) => (
        <text key={tick.getTime()} x={x(tick)} y={height - 6} textAnchor="middle">
          {shortDayText(tick.toISOString())}
        </text>
      ))}
      {y.ticks(4).map((tick) => (
        <text key={tick} x={margin.left - 6} y={y(tick) + 5} textAnchor="end">
          {tick}
        </text>
      ))}
    </>
  )
}

interface DayPickerProps extends Pick<FanChartProps, 'choose'> {
  readonly from: string
  readonly scales: Scales
}

/** A tap on the picture is a shortcut beside the list of days under it. */
function DayPicker({ from, choose, scales: { x, at, width } }: DayPickerProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <rect
      className="fan-tap"
      x={at(from)}
      y={margin.top}
      width={Math.max(0, width - margin.right - at(from))}
      height={height - margin.top - margin.bottom}
      onClick={(event) => {
        const left = event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0
        const day = x.invert(event.clientX - left).toISOString()
        choose(day.slice(0, 10))
      }}
    />
  )
}

/** Scores to mark, the most telling first: pass mark, the mark of a solid score, then the others and the own target. */
function thresholdsOf({ passMark, atLeast }: ForecastDay): readonly number[] {
  const scores = atLeast.map(({ score }) => score)
  return [passMark, step2ckMarks.solid, ...scores.filter((score) => score !== step2ckMarks.solid)]
}

const lineHeight = 15

/** Those that lie in the picture and whose labels do not cover one another. */
function withRoom(scores: readonly number[], y: (score: number) => number): readonly number[] {
  const kept: number[] = []
  for (const score of scores) {
    const isInside = y(score) > margin.top && y(score) < height - margin.bottom
    if (isInside && kept.every((other) => Math.abs(y(other) - y(score)) >= lineHeight)) kept.push(score)
  }
  return kept
}

function findingOf({ pointsPerWeek }: ScoreForecast, { pass, atLeast }: ForecastDay): string {
  const atSolid = atLeast.find(({ score }) => score === step2ckMarks.solid)
  const rise = pointsPerWeek === undefined ? '' : ` ${riseText(pointsPerWeek.mean)}`
  return `Now${rise}: pass in ${chanceText(pass)}${atSolid ? `, ${step2ckMarks.solid} or more in ${chanceText(atSolid.chance)}` : ''}`
}

function riseText(gain: number): string {
  return gain < 0.25
    ? 'hardly rising'
    : `rising about ${gain < 1 ? 'half a point' : `${Math.round(gain)} ${gain < 1.5 ? 'point' : 'points'}`} a week`
}

function firstDate(tests: readonly JudgedTest[], days: readonly ForecastDay[]): string {
  const dates = tests.filter(({ leftOut }) => leftOut === undefined).map(({ test }) => String(test.date))
  return [...dates, String(days[0]?.date ?? '')].filter(Boolean).toSorted()[0] ?? ''
}

/** From the lowest to the highest thing drawn, with room, in tens. */
function scoreRange(tests: readonly JudgedTest[], days: readonly ForecastDay[]): [number, number] {
  const scores = [
    ...days.flatMap(({ ninety }) => ninety),
    ...tests.filter(({ leftOut }) => leftOut === undefined).map(({ corrected }) => corrected),
  ]
  return [Math.floor(Math.min(...scores) / 10) * 10, Math.min(300, Math.ceil(Math.max(...scores) / 10) * 10)]
}
