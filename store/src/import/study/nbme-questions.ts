import type { StudyItem } from '#domain/study'
import type { FailedRow } from '../reading.ts'
import { tidy } from '../files/text.ts'
import { reportDay } from './nbme-report.ts'
import { fingerprint, readingOf, shortText } from './study-reading.ts'
import type { StudyOutcome, StudyReadOptions, StudyRow } from './study-reading.ts'

const start = /^(Diagnosis|Foundation|Gen(?:eral)? Principle)s?\s*:/i
const whole = /^(.*?)\s+(Correct|Incorrect|Omitted)\s+(\d{1,3})\s*%?\s*(.*)$/i

/** Whether a text is an NBME question-level report: one row a question, right or wrong, national percent. */
export function isNbmeQuestions(text: string): boolean {
  return (
    /National % Correct/i.test(text) ||
    (/Question-Level/i.test(text) && text.split(/\r\n|\n|\r/).some((line) => start.test(tidy(line))))
  )
}

interface Row {
  readonly line: number
  text: string
}

/**
 * The question-level report of an NBME examination (CBSE, CCSE): `Diagnosis: System: subtopic  Correct  71`. A description may run on in the
 * next line, and the same one may come again: each is its own question, known by its place in the report.
 */
export function readNbmeQuestions(text: string, options: StudyReadOptions): StudyOutcome {
  const rows = gather(text.split(/\r\n|\n|\r/).map(tidy))
  const day = reportDay(text)
  const date = day ?? options.answeredOn ?? options.today
  const exam = /\bCBSE\b/.test(text) ? 'CBSE' : 'CCSE'
  const id = `NBME:${exam}-${day ?? fingerprint(rows.map((row) => row.text))}`
  const block = { id, date, source: 'NBME', name: exam, timed: true }
  const read: StudyRow[] = []
  const failed: FailedRow[] = []
  rows.forEach((row, index) => {
    const item = itemOf(row, `${id}:${index + 1}`)
    if (typeof item === 'string') failed.push({ line: row.line, reason: item, text: shortText(row.text) })
    else read.push({ kind: 'answer', line: row.line, block, item })
  })
  const percent = /Total Equated Percent Correct Score\s*:?\s*(\d{1,3})/i.exec(text)?.[1]
  return readingOf({
    format: 'nbme-question-report',
    source: 'NBME',
    title: `NBME question-level report (${exam})`,
    rows: read,
    failed,
    notes:
      percent === undefined
        ? []
        : [`The total of ${percent} percent is not on the three-digit scale and is not used as a practice score.`],
  })
}

/** Each row with the lines it runs on over: what follows a row without opening another belongs to its description. */
function gather(lines: readonly string[]): readonly Row[] {
  const rows: Row[] = []
  let open: Row | undefined
  lines.forEach((line, index) => {
    if (start.test(line)) {
      open = { line: index + 1, text: line }
      rows.push(open)
    } else if (line === '' || /Content Description|National %|Page \d/i.test(line)) open = undefined
    else if (open !== undefined) open.text = `${open.text} ${line}`
  })
  return rows
}

function itemOf({ text }: Row, id: string): StudyItem | string {
  const match = whole.exec(text)
  if (match === null) return 'Neither Correct nor Incorrect, or no national percent.'
  const [, description = '', answer = '', national = '', runOn = ''] = match
  const peersPercent = Number(national)
  if (peersPercent > 100) return `${national} is no percent.`
  const [prefix = '', system = '', ...rest] = `${description} ${runOn}`.trim().split(/:\s*/)
  const topic = rest.join(': ')
  return {
    id,
    answer: /^correct/i.test(answer) ? 'correct' : /^incorrect/i.test(answer) ? 'incorrect' : 'omitted',
    ...(system === '' ? {} : { system }),
    ...(topic === '' ? {} : { topic }),
    task: prefix,
    peersPercent,
  }
}
