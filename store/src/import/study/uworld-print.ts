import type { FailedRow } from '../reading.ts'
import { tidy } from '../files/text.ts'
import { readingOf } from './study-reading.ts'
import type { StudyOutcome, StudyReadOptions } from './study-reading.ts'
import {
  answerOfMark,
  failedRow,
  markLost,
  printedTotals,
  rowsOfTest,
  secondsOf,
  testOf,
  totalsNotes,
  unmarkedAnswer,
} from './uworld-answers.ts'
import type { UworldAnswer } from './uworld-answers.ts'
import { splitNames } from './uworld-names.ts'

const rowStart = /^(?:([✓✔√☑×✗✘✕xX☒])\s*)?\d+\s*[-–—]\s*\d{3,}\b/
const rowWhole =
  /^(?:([✓✔√☑×✗✘✕xX☒])\s*)?\d+\s*[-–—]\s*(\d{3,})\s+(.*?)\s+(\d{1,3})\s*%\s+((?:\d+\s*min\w*,?\s*)?\d+\s*sec\w*|\d+:\d\d)(?:\s+(?:(?:\d+\s*min\w*,?\s*)?\d+\s*sec\w*|\d+:\d\d))?$/
/** Lines a printed row may be broken over. */
const mostLines = 4

/** Whether a text is the print of a UWorld test result. */
export function isUworldPrint(text: string): boolean {
  return (
    text.split(/\r\n|\n|\r/).some((line) => rowWhole.test(tidy(line))) || (/Points Scored/i.test(text) && /Test Id/i.test(text))
  )
}

/** The print of a test result page: a mark, row and question number, names without any separator, percent of others, seconds. */
export function readUworldPrint(text: string, options: StudyReadOptions): StudyOutcome {
  const lines = text.split(/\r\n|\n|\r/).map(tidy)
  const answers: UworldAnswer[] = []
  const failed: FailedRow[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!rowStart.test(lines[at] ?? '')) continue
    const { row, used } = wholeRow(lines, at)
    const answer = answerOf(row, at + 1, options)
    if ('reason' in answer) failed.push(answer)
    else answers.push(answer)
    at += used - 1
  }
  return readingOf({
    format: 'uworld-results-print',
    source: 'UWorld',
    title: 'UWorld test result (print)',
    rows: rowsOfTest(answers, testOf(text), options),
    failed,
    notes: failed.length > 0 ? [] : totalsNotes(printedTotals(text), answers),
  })
}

/** A row broken by the page is joined with the lines below it, up to the next row. */
function wholeRow(lines: readonly string[], at: number): { readonly row: string; readonly used: number } {
  let row = lines[at] ?? ''
  for (let used = 1; used <= mostLines; used++) {
    if (rowWhole.test(row)) return { row, used }
    const next = lines[at + used]
    if (next === undefined || next === '' || rowStart.test(next)) break
    row = `${row} ${next}`
  }
  return { row: lines[at] ?? '', used: 1 }
}

function answerOf(row: string, line: number, options: StudyReadOptions): UworldAnswer | FailedRow {
  const match = rowWhole.exec(row)
  if (match === null) return failedRow(line, 'The row has no percent of others or no time at its end.', row)
  const [, mark, question, names, others, time] = match
  const seconds = secondsOf(time ?? '')
  const answer = answerOfMark(mark ?? '') ?? unmarkedAnswer(seconds, options.pasted)
  if (answer === undefined) return failedRow(line, markLost, row)
  const peersPercent = Number(others)
  if (question === undefined || peersPercent > 100) return failedRow(line, `${others} is no percent.`, row)
  return { line, question, answer, ...splitNames(names ?? ''), peersPercent, ...(seconds === undefined ? {} : { seconds }) }
}
