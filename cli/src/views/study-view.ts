import { wordsFor } from '#domain'
import type { ReviewCard, StudyBlock, StudyDashboard, StudySession, StudyWeek } from '#domain/study'
import { dayText, decimalText, percentBand, percentText, pointsBand, signedText, counted } from '#domain/say'
import { hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'
import { askLines } from './plan-view.ts'

export function loggedText({ items, source, date }: StudyBlock): string {
  const right = items.filter(({ answer }) => answer === 'correct').length
  return `Logged: ${source}, ${dayText(date)}, ${right} of ${items.length} right.`
}

/** Missed questions that come back today, numbered as `--recall` names them. */
export function dueLines(due: readonly ReviewCard[], paper: TerminalPaper): readonly string[] {
  if (due.length === 0) return ['Nothing is due today.']
  return [
    paper.bold(`${due.length} missed questions are due`),
    ...due.flatMap(({ title, id }, at) => hung(`  ${at + 1}. `, `${title} (${id})`, paper)),
    ...hung('', 'After going over them: matchwright study review --recall 1=good,2=again', paper).map(paper.faint),
  ]
}

export function reviewedLines(reviewed: readonly ReviewCard[]): readonly string[] {
  return reviewed.map(({ title, due }) => `${title}: back on ${dayText(due)}`)
}

/** The bank as a dashboard: where points are lost, by what kind of error, at what pace. */
export function dashboardLines(board: StudyDashboard, paper: TerminalPaper): readonly string[] {
  const { asked, overall, target, unmapped, asks } = board
  if (asked === 0)
    return ['Nothing is logged yet. After the next block: matchwright study log --right 14 --wrong 6 --system NAME']
  return [
    paper.bold(`${counted(asked, 'question')}, ${percentBand(overall)} right`),
    ...hung('', target.because.text, paper).map(paper.faint),
    ...section('Where points are lost', systemTable(board, paper), paper),
    ...section('Why answers were wrong', errorLines(board, paper), paper),
    ...section('Pace', paceLines(board, paper), paper),
    ...section('Week by week', weekTable(board, paper), paper),
    ...section('Names that fit no topic', unmapped.length > 0 ? hung('  ', unmapped.join(', '), paper) : [], paper),
    ...askLines(asks, asks.length, paper),
  ]
}

function systemTable({ systems }: StudyDashboard, paper: TerminalPaper): readonly string[] {
  const columns = [
    { title: 'System', fills: true },
    { title: 'Asked', align: 'right' },
    { title: 'Right', align: 'right' },
    { title: 'Lost', align: 'right' },
    { title: 'An hour', align: 'right' },
    { title: 'Sample' },
  ] as const
  const rows = systems.map(({ name, asked, accuracy, pointsLost, pointsPerHour, sampled }) => [
    name,
    String(asked),
    percentBand(accuracy),
    decimalText(pointsLost, 1),
    signedText(pointsPerHour, 2),
    sampled.enough ? 'enough' : `${sampled.missing} more`,
  ])
  const note =
    'Right: shrunk towards your mean, with the band that holds 8 times in 10. Lost, and what an hour wins back: points of the score.'
  return [...table(columns, rows, paper), ...hung('', note, paper).map(paper.faint)]
}

function errorLines({ errors }: StudyDashboard, paper: TerminalPaper): readonly string[] {
  if (errors.wrong === 0) return []
  const counts = Object.entries(errors.counts).map(([kind, count]) => `${kind} ${count}`)
  return hung('  ', `${[...counts, `not logged ${errors.unlogged}`].join(', ')}; of ${errors.wrong} wrong.`, paper)
}

function paceLines({ pace }: StudyDashboard, paper: TerminalPaper): readonly string[] {
  if (pace.median === undefined) return []
  const over = pace.shareOver === undefined ? '' : `; ${percentText(pace.shareOver)} took longer than the exam allows`
  return hung(
    '  ',
    `${counted(Math.round(pace.median), 'second')} a question, where the exam gives ${Math.round(pace.allowed)}${over}.`,
    paper,
  )
}

const shownWeeks = 8

function weekTable({ weeks }: StudyDashboard, paper: TerminalPaper): readonly string[] {
  if (weeks.length < 2) return []
  const columns = [{ title: 'Week from' }, { title: 'Asked', align: 'right' }, { title: 'Right', align: 'right' }] as const
  return table(
    columns,
    weeks.slice(-shownWeeks).map(({ from, asked, accuracy }) => [dayText(from), String(asked), percentBand(accuracy)]),
    paper,
  )
}

/** The week as sessions, a line each under its day. */
export function weekLines(
  { from, exam, sessions, minutes, shares, pointsPerWeek, because, asks }: StudyWeek,
  paper: TerminalPaper,
): readonly string[] {
  if (exam.kind === 'none') return because.flatMap(({ text }) => hung('', text, paper))
  const days = [...new Set(sessions.map(({ date }) => date))]
  const summary = `${hours(minutes.total)} in all, ${hours(minutes.done)} done; ${percentText(shares.weakness)} on weaknesses, ${percentText(shares.mixed)} mixed.`
  return [
    paper.bold(
      `Week from ${dayText(from)}, for ${wordsFor('exam', exam.kind)}${exam.day === undefined ? '' : ` on ${dayText(exam.day)}`}`,
    ),
    ...hung(
      '',
      pointsPerWeek === undefined
        ? summary
        : `${summary} By the forecast a week of study adds about ${pointsBand(pointsPerWeek)} points.`,
      paper,
    ),
    ...days.flatMap((day) =>
      section(
        dayText(day),
        sessions.filter(({ date }) => date === day).flatMap((session) => sessionLines(session, paper)),
        paper,
      ),
    ),
    ...section(
      'Why so',
      because.flatMap(({ text, source }) => hung('  - ', source ? `${text} (${source.source}, ${source.asOf})` : text, paper)),
      paper,
    ),
    ...askLines(asks, asks.length, paper),
  ]
}

function sessionLines({ start, end, title, why }: StudySession, paper: TerminalPaper): readonly string[] {
  return [
    ...hung(`  ${start.slice(11)}-${end.slice(11)}  `, title, paper),
    ...hung('               ', why, paper).map(paper.faint),
  ]
}

function hours(minutes: number): string {
  const whole = Math.floor(minutes / 60)
  return minutes % 60 === 0 ? `${whole} h` : `${whole} h ${Math.round(minutes % 60)} min`
}
