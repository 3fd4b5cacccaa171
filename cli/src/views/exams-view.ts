import type { CandidateDay, ExamTiming, ForecastDay, JudgedTest, ScoreForecast, Step3Decision } from '#domain/exams'
import type { Reason } from '#domain'
import { chancesLegend, chanceText, changeText, dayText, moneyText, narrowChance, ofHundred, pointsBand } from '#domain/say'
import { hung, labelled, section, table } from '../terminal/layout.ts'
import type { Paper } from '../terminal/paper.ts'
import { askLines } from './plan-view.ts'

/** The score to expect by exam day, and what that rests on. */
export function forecastLines(forecast: ScoreForecast, paper: Paper): readonly string[] {
  const { days, tests, before, pointsPerWeek, nextTest } = forecast
  const next = `A self-assessment today would show about ${pointsBand(nextTest.expected)} and narrow the forecast from ±${Math.round(nextTest.sdNow)} to ±${Math.round(nextTest.sdAfter)} points.`
  return [
    ...section('Step 2 CK you may expect, by exam day', dayTable(days, paper), paper),
    ...section(
      'It rests on',
      [...tests.flatMap((test) => testLines(test, paper)), ...hung('  - ', before.because.text, paper)],
      paper,
    ),
    ...section(
      'What study adds',
      [...hung('  ', `About ${pointsBand(pointsPerWeek)} points in the coming week.`, paper), ...hung('  ', next, paper)],
      paper,
    ),
    ...reasonSection('Assumed', forecast.assumptions, paper),
    ...askLines(forecast.asks, forecast.asks.length, paper),
  ]
}

const mostRows = 14

function dayTable(days: readonly ForecastDay[], paper: Paper): readonly string[] {
  const thresholds = days[0]?.atLeast.slice(0, 3) ?? []
  const columns = [
    { title: 'Exam day' },
    { title: 'Score', align: 'right' },
    { title: 'Pass', align: 'right' },
    ...thresholds.map(({ score }) => ({ title: `${score}+`, align: 'right' as const })),
  ] as const
  const rows = thinned(days).map((day) => [
    dayText(day.date),
    expectedScore(day),
    narrowChance(day.pass),
    ...day.atLeast.slice(0, 3).map(({ chance }) => narrowChance(chance)),
  ])
  return [...table(columns, rows, paper), ...hung('', `${chancesLegend} --json has every week.`, paper).map(paper.faint)]
}

/** Evenly spaced days, first and last among them. */
function thinned<Day>(days: readonly Day[]): readonly Day[] {
  if (days.length <= mostRows) return days
  const step = (days.length - 1) / (mostRows - 1)
  return Array.from({ length: mostRows }, (_, at) => days[Math.round(at * step)]).filter((day) => day !== undefined)
}

function testLines({ test, strength, corrected, sd, leftOut }: JudgedTest, paper: Paper): readonly string[] {
  const said = `${test.source}${test.form ? ` ${test.form}` : ''}, ${dayText(test.date)}: ${test.score}`
  const counted = leftOut ?? `counts as ${Math.round(corrected)} ± ${Math.round(sd)} (${strength})`
  return hung('  - ', `${said}, ${counted}`, paper)
}

/** Days to sit, weighed against the season. */
export function timingLines(timing: ExamTiming, paper: Paper): readonly string[] {
  const { deadlines, advised } = timing
  const answer = advised
    ? `Best day by this forecast: about ${dayText(advised)}.`
    : 'No day is left that reports before programs begin to review and lies within the years that count.'
  return [
    paper.bold(answer),
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
    ...section('Days', candidateTable(timing.days, paper), paper),
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

function candidateTable(days: readonly CandidateDay[], paper: Paper): readonly string[] {
  const columns = [
    { title: 'Exam day' },
    { title: 'Report' },
    { title: 'Seen' },
    { title: 'Score', align: 'right' },
    { title: 'Pass', align: 'right' },
    { title: 'Match', align: 'right' },
  ] as const
  const rows = thinned(days).map((day) => [
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
  'worth it': 'Step 3 before the Match is worth it.',
  possible: 'Step 3 before the Match is possible, and no clear gain.',
  'not now': 'Not now: Step 3 before the Match would not help.',
  'not possible in time': 'Step 3 cannot be done in time for this Match.',
} as const

/** The decision about Step 3, with its numbers. */
export function step3Lines(decision: Step3Decision, paper: Paper): readonly string[] {
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

function numberLines({ score, time, h1bDoors, matchChange, cost }: Step3Decision, paper: Paper): readonly string[] {
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
  if (time?.from) entries.push(['  Possible from', dayText(time.from)])
  if (time?.lastDayForInvitations) entries.push(['  Last day for invitations', dayText(time.lastDayForInvitations)])
  if (time?.lastDayForRanking) entries.push(['  Last day for ranking', dayText(time.lastDayForRanking)])
  if (time?.weeks !== undefined) entries.push(['  Weeks to prepare', String(time.weeks)])
  if (cost) entries.push(['  Fee', `${moneyText(cost.value)} (${cost.source}, ${cost.asOf})`])
  return [...labelled(entries, paper), ...(score ? hung('  ', score.source.text, paper).map(paper.faint) : [])]
}

function expectedScore({ mean, eighty: [low, high] }: ForecastDay): string {
  return pointsBand({ mean, low, high })
}

function reasonSection(title: string, reasons: readonly Reason[], paper: Paper): readonly string[] {
  return section(title, reasonLines(reasons, paper), paper)
}

function reasonLines(reasons: readonly Reason[], paper: Paper): readonly string[] {
  return reasons.flatMap(({ text, source }) => hung('  - ', source ? `${text} (${source.source}, ${source.asOf})` : text, paper))
}
