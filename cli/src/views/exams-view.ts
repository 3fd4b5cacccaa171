import type { CandidateDay, ExamTiming, ForecastDay, JudgedTest, ScoreForecast, Step2Day, Step3Decision } from '#domain/exams'
import type { IsoDate, Reason } from '#domain'
import {
  chancesLegend,
  chanceText,
  changeText,
  counted,
  dayText,
  moneyText,
  narrowChance,
  ofHundred,
  pointsBand,
} from '#domain/say'
import { hung, labelled, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'
import { askLines } from './plan-view.ts'

/** The score to expect by exam day, and what that rests on. */
export function forecastLines(
  forecast: ScoreForecast,
  { day }: { readonly day: Step2Day | undefined },
  paper: TerminalPaper,
): readonly string[] {
  const { days, tests, before, pointsPerWeek, nextTest } = forecast
  const next = `A self-assessment today would show about ${pointsBand(nextTest.expected)} and narrow the forecast from ±${Math.round(nextTest.sdNow)} to ±${counted(Math.round(nextTest.sdAfter), 'point')}.`
  return [
    ...section('Step 2 CK you may expect, by exam day', dayTable(days, day?.day, paper), paper),
    ...section(
      'It rests on',
      [...tests.flatMap((test) => testLines(test, paper)), ...hung('  - ', before.because.text, paper)],
      paper,
    ),
    ...section(
      'What study adds',
      [
        ...(pointsPerWeek === undefined
          ? []
          : hung('  ', `About ${pointsBand(pointsPerWeek)} points in the coming week.`, paper)),
        ...hung('  ', next, paper),
      ],
      paper,
    ),
    ...reasonSection('Assumed', forecast.assumptions, paper),
    ...askLines(forecast.asks, forecast.asks.length, paper),
  ]
}

const mostRows = 14

function dayTable(days: readonly ForecastDay[], decided: IsoDate | undefined, paper: TerminalPaper): readonly string[] {
  const thresholds = days[0]?.atLeast.slice(0, 3) ?? []
  const columns = [
    { title: 'Exam day' },
    { title: 'Score', align: 'right' },
    { title: 'Pass', align: 'right' },
    ...thresholds.map(({ score }) => ({ title: `${score}+`, align: 'right' as const })),
  ] as const
  const rows = thinned(days, [decided]).map((day) => [
    dayText(day.date),
    expectedScore(day),
    narrowChance(day.pass),
    ...day.atLeast.slice(0, 3).map(({ chance }) => narrowChance(chance)),
  ])
  return [...table(columns, rows, paper), ...hung('', `${chancesLegend} --json has every week.`, paper).map(paper.faint)]
}

/** Evenly spaced days, first, last and those that have to be seen among them. */
function thinned<Day extends { readonly date: IsoDate }>(
  days: readonly Day[],
  seen: readonly (IsoDate | undefined)[],
): readonly Day[] {
  if (days.length <= mostRows) return days
  const step = (days.length - 1) / (mostRows - 1)
  const even = new Set(Array.from({ length: mostRows }, (_, at) => Math.round(at * step)))
  return days.filter(({ date }, at) => even.has(at) || seen.includes(date))
}

function testLines({ test, strength, corrected, sd, leftOut }: JudgedTest, paper: TerminalPaper): readonly string[] {
  const said = `${test.source}${test.form ? ` ${test.form}` : ''}, ${dayText(test.date)}: ${test.score}`
  const weight = leftOut ?? `counts as ${Math.round(corrected)} ± ${Math.round(sd)} (${strength})`
  return hung('  - ', `${said}, ${weight}`, paper)
}

/** The one day, and what it rests on. */
export function step2DayLines({ title, text }: Step2Day, paper: TerminalPaper): readonly string[] {
  return [...hung('', `${title}.`, paper).map(paper.bold), ...hung('', text, paper)]
}

/** Days to sit, weighed against the season. */
export function timingLines(timing: ExamTiming, paper: TerminalPaper): readonly string[] {
  const { deadlines } = timing
  return [
    ...reasonLines(timing.because, paper),
    ...section(
      `Deadlines for Match ${deadlines.season}`,
      labelled(
        [
          ...deadline('Programs review from', deadlines.programsReviewFrom?.date),
          ...deadline('Last day, usual report', deadlines.lastDayUsual),
          ...deadline('Last day, slow report', deadlines.lastDaySlow),
          ...deadline('Last day that counts for ranking', deadlines.lastDayForRanking),
        ],
        paper,
      ),
      paper,
    ),
    ...section('Days', candidateTable(timing, paper), paper),
    ...section(
      'Rules of thumb',
      timing.rules.flatMap(({ verdict, because }) => hung('  - ', `${verdict} The rule: ${because.text}.`, paper)),
      paper,
    ),
    ...reasonSection('Where rule and forecast disagree', timing.disagreements, paper),
    ...section(
      'If it goes wrong',
      hung('  ', `${timing.retake.text} (${timing.retake.source.source}, ${timing.retake.source.asOf})`, paper),
      paper,
    ),
    ...askLines(timing.asks, timing.asks.length, paper),
  ]
}

function deadline(label: string, day: CandidateDay['date'] | undefined): readonly (readonly [string, string])[] {
  return day === undefined ? [] : [[`  ${label}`, dayText(day)]]
}

function candidateTable({ days, advised, booked }: ExamTiming, paper: TerminalPaper): readonly string[] {
  const columns = [
    { title: 'Exam day' },
    { title: 'Report' },
    { title: 'Seen' },
    { title: 'Score', align: 'right' },
    { title: 'Pass', align: 'right' },
    { title: 'Match', align: 'right' },
  ] as const
  const rows = thinned(days, [advised, booked]).map((day) => [
    dayText(day.date),
    dayText(day.reportUsual),
    day.visible,
    expectedScore(day.forecast),
    narrowChance(day.forecast.pass),
    day.matchChance === undefined ? '' : narrowChance(day.matchChance),
  ])
  const note = `Seen: whether the report is there when programs begin to review. Match: chance ${ofHundred} through your list, over every score the day may bring; compare days with it, not people.`
  return [...table(columns, rows, paper), ...hung('', note, paper).map(paper.faint)]
}

const verdicts = {
  done: 'Step 3 is done.',
  booked: 'Step 3 is booked.',
  needed: 'Step 3 before the Match is needed: H-1B is your only sponsored way.',
  'worth it': 'Step 3 before the Match is worth it.',
  possible: 'Step 3 before the Match is possible, and no clear gain.',
  'not now': 'Not now: Step 3 before the Match would not help.',
  'not possible in time': 'Step 3 cannot be done in time for this Match.',
  'out of reach': 'Step 3 is out of reach: it is given only in the US.',
} as const

/** The decision about Step 3, with its numbers. */
export function step3Lines(decision: Step3Decision, paper: TerminalPaper): readonly string[] {
  return [
    paper.bold(verdicts[decision.verdict]),
    ...reasonLines(decision.because, paper),
    ...section('Numbers', numberLines(decision, paper), paper),
    ...section(
      'Only if',
      decision.conditions.flatMap((condition) => hung('  - ', condition, paper)),
      paper,
    ),
    ...askLines(decision.asks, decision.asks.length, paper),
  ]
}

function numberLines({ score, time, h1bDoors, matchChange, cost }: Step3Decision, paper: TerminalPaper): readonly string[] {
  const entries: (readonly [string, string])[] = []
  if (score) {
    entries.push(['  Score to expect', `${pointsBand(score.expected)}; passing is ${score.passMark}`])
    entries.push(['  Pass', chanceText(score.pass)])
    entries.push(['  Above Step 2 CK', chanceText(score.beatsStep2ck)])
  }
  if (h1bDoors !== undefined) entries.push(['  H-1B programs on your list', String(h1bDoors)])
  if (matchChange)
    entries.push([
      '  Change in match chance',
      `${changeText(matchChange.expected)}; passed ${changeText(matchChange.ifPassed)}, failed ${changeText(matchChange.ifFailed)}`,
    ])
  if (time?.from) entries.push(['  Possible from', `${dayText(time.from)}${time.fromIsSaid ? '' : ' at the earliest'}`])
  if (time?.lastDayForInvitations) entries.push(['  Last day for invitations', dayText(time.lastDayForInvitations)])
  if (time?.lastDayForRanking) entries.push(['  Last day for ranking', dayText(time.lastDayForRanking)])
  if (time?.weeks !== undefined) entries.push(['  Weeks to prepare', String(time.weeks)])
  if (cost) entries.push(['  Fee', `${moneyText(cost.value)} (${cost.source}, ${cost.asOf})`])
  return [...labelled(entries, paper), ...(score ? hung('  ', score.source.text, paper).map(paper.faint) : [])]
}

function expectedScore({ mean, eighty: [low, high] }: ForecastDay): string {
  return pointsBand({ mean, low, high })
}

function reasonSection(title: string, reasons: readonly Reason[], paper: TerminalPaper): readonly string[] {
  return section(title, reasonLines(reasons, paper), paper)
}

function reasonLines(reasons: readonly Reason[], paper: TerminalPaper): readonly string[] {
  return reasons.flatMap(({ text, source }) => hung('  - ', source ? `${text} (${source.source}, ${source.asOf})` : text, paper))
}
