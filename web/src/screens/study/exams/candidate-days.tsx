import { step2ckMarks } from '#domain/exams'
import type { ReactNode } from 'react'
import type { CandidateDay, ExamTiming } from '#domain/exams'
import { Section } from '../../../parts/page.tsx'
import { SourceNote } from '../../../parts/source-note.tsx'
import { Sideways } from '../../../parts/sideways.tsx'
import { bandLegend, chanceCell, changePoint, changeRange, dayText, ofHundred, shortDayText } from '#domain/say'

const visible: Readonly<Record<CandidateDay['visible'], string>> = {
  yes: 'seen in time',
  'unless delayed': 'seen, unless delayed',
  no: 'too late to be seen',
  unknown: 'review day not known',
}

/** Enough to see the shape; the planned and the advised day are always among them. */
const mostRows = 10

/** Exam days beside each other: when the report comes, whether programs see it, and what one more week changes. */
export function CandidateDays({
  timing,
  planned,
}: {
  readonly timing: ExamTiming
  readonly planned: string | undefined
}): ReactNode {
  const { days, advised, deadlines } = timing
  const useful = days.filter(({ visible: seen, date }) => seen !== 'no' || date === planned)
  const every = Math.max(1, Math.ceil(useful.length / mostRows))
  const rows = useful.filter(({ date }, index) => index % every === 0 || date === planned || date === advised)
  return (
    <Section title={advised ? `The days beside ${dayText(advised)}` : 'No day reports in time for this season'} id="which-day">
      <p className="prose soft">
        {deadlines.lastDayUsual
          ? `Programs begin to review on ${dayText(deadlines.programsReviewFrom?.date ?? '')}. With the usual delay the last day to be seen is ${dayText(deadlines.lastDayUsual)}; with a slow report ${dayText(deadlines.lastDaySlow ?? deadlines.lastDayUsual)}.`
          : 'The day programs begin to review is not published yet.'}
        {deadlines.lastDayForRanking && ` For the rank lists the last day is ${dayText(deadlines.lastDayForRanking)}.`}
        {deadlines.programsReviewFrom && <SourceNote source={deadlines.programsReviewFrom.source} />}
      </p>
      <DaysTable rows={rows} advised={advised} planned={planned} />
      <p className="soft small prose">
        Pass, {step2ckMarks.solid}+ and match are {ofHundred}, with {bandLegend}. Match is the chance through your list as it
        stands, over everything the score may be; a report that comes too late has none. {timing.retake.text}{' '}
        <SourceNote source={timing.retake.source} />
      </p>
    </Section>
  )
}

interface DaysTableProps {
  readonly rows: readonly CandidateDay[]
  readonly advised: ExamTiming['advised']
  readonly planned: string | undefined
}

function DaysTable({ rows, advised, planned }: DaysTableProps): ReactNode {
  return (
    <Sideways label="Exam days beside each other">
      <table className="table days-table">
        <thead>
          <tr>
            <th scope="col">Exam day</th>
            <th scope="col">Report</th>
            <th scope="col">Pass</th>
            <th scope="col">{step2ckMarks.solid}+</th>
            <th scope="col">Match</th>
            <th scope="col">One more week</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.date} className={row.date === advised ? 'day-advised' : ''}>
              <th scope="row">
                {shortDayText(row.date)}
                {row.date === advised && <span className="day-note">first as good as any</span>}
                {row.date === planned && <span className="day-note">planned</span>}
              </th>
              <td>
                {shortDayText(row.reportUsual)} <span className="day-note">{visible[row.visible]}</span>
              </td>
              <td>{chanceCell(row.forecast.pass)}</td>
              <td>{bandOfSolid(row)}</td>
              <td>{row.matchChance === undefined ? '–' : chanceCell(row.matchChance)}</td>
              <td>{waitingInWords(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

function bandOfSolid({ forecast }: CandidateDay): string {
  const atSolid = forecast.atLeast.find(({ score }) => score === step2ckMarks.solid)
  return atSolid ? chanceCell(atSolid.chance) : '–'
}

function waitingInWords({ waitAWeek }: CandidateDay): string {
  if (!waitAWeek) return '–'
  const ofMatch = waitAWeek.matchChance
  const change = ofMatch ?? waitAWeek.atLeast.find(({ score }) => score === step2ckMarks.solid)?.change
  if (!change) return '–'
  if (Math.max(-change.low, change.high) < 0.005) return 'no difference'
  return `${ofMatch ? 'match' : `${step2ckMarks.solid}+`} ${changePoint(change)} (${changeRange(change)})`
}
