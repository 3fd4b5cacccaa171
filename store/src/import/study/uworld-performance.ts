import type { TopicTotals } from '#domain/study'
import type { FailedRow } from '../reading.ts'
import { tidy } from '../files/text.ts'
import { readingOf, shortText } from './study-reading.ts'
import type { StudyOutcome, StudyReadOptions, StudyRow } from './study-reading.ts'

const totalsRow = /^(.+?)\s+(\d+)\s+(\d+)\s*\(\d+%\)\s+(\d+)\s*\(\d+%\)\s+(\d+)\s*\(\d+%\)$/

/** Whether a text is the print of UWorld's performance page: totals by subject and by system. */
export function isUworldPerformance(text: string): boolean {
  return /^\s*(Subjects|Systems)\s*$/m.test(text) && text.split(/\r\n|\n|\r/).some((line) => totalsRow.test(tidy(line)))
}

/** Totals by subject and by system: name, asked, right, wrong, omitted. A row that does not add up is not believed. */
export function readUworldPerformance(text: string, options: StudyReadOptions): StudyOutcome {
  const rows: StudyRow[] = []
  const failed: FailedRow[] = []
  let kind: TopicTotals['kind'] | undefined
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const row = tidy(raw)
    if (/^Subjects$/i.test(row)) kind = 'discipline'
    else if (/^Systems$/i.test(row)) kind = 'system'
    else if (kind !== undefined && /\(\d+\s*%?/.test(row)) {
      const totals = totalsOf(row, kind, options)
      if (typeof totals === 'string') failed.push({ line: index + 1, reason: totals, text: shortText(row) })
      else rows.push({ kind: 'totals', line: index + 1, totals })
    }
  })
  return readingOf({
    format: 'uworld-performance-print',
    source: 'UWorld',
    title: 'UWorld performance (print)',
    rows,
    failed,
    notes: ['Totals by subject and by system are kept apart: the page does not say how they cross.'],
  })
}

function totalsOf(row: string, kind: TopicTotals['kind'], options: StudyReadOptions): TopicTotals | string {
  const match = totalsRow.exec(row)
  if (match === null) return 'The row does not hold a name, a total, and three counts with their percent.'
  const [, name = '', ...counts] = match
  const [total = 0, correct = 0, incorrect = 0, omitted = 0] = counts.map(Number)
  if (correct + incorrect + omitted !== total)
    return `${correct} right, ${incorrect} wrong and ${omitted} omitted do not add up to ${total}.`
  // No day in the id: the same print read again next week is the same print.
  return {
    id: `UWorld:${kind}:${name}:${correct}-${incorrect}-${omitted}`,
    source: 'UWorld',
    date: options.answeredOn ?? options.today,
    kind,
    name,
    correct,
    incorrect,
    omitted,
  }
}
