import type { AnswerState } from '#domain/study'
import type { FailedRow } from '../reading.ts'
import { DomUtils, parseDocument } from 'htmlparser2'
import { labelKey, tidy } from '../files/text.ts'
import { readingOf } from './study-reading.ts'
import type { StudyOutcome, StudyReadOptions } from './study-reading.ts'
import {
  answerOfMark,
  failedRow,
  markLost,
  percentOf,
  printedTotals,
  questionNumber,
  rowsOfTest,
  secondsOf,
  testOf,
  totalsNotes,
  unmarkedAnswer,
} from './uworld-answers.ts'
import type { UworldAnswer } from './uworld-answers.ts'

type HtmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** Whether a saved page is a UWorld test result. */
export function isUworldPage(text: string): boolean {
  return /<html|<table|<div/i.test(text) && (/class="[^"]*\btest-results\b/.test(text) || /% CORRECT OTHERS/i.test(text))
}

/** The saved page of a test result: the table whose head says `% CORRECT OTHERS`, columns found by their names. */
export function readUworldPage(text: string, options: StudyReadOptions): StudyOutcome {
  const page = parseDocument(text)
  const words = DomUtils.innerText(page.children)
  const table = DomUtils.getElementsByTagName('table', page, true).find((each) =>
    /% CORRECT OTHERS/i.test(DomUtils.innerText(each)),
  )
  if (table === undefined)
    return { kind: 'refused', reason: 'The saved page holds no table of questions. Open the test result and save it again.' }
  const rows = DomUtils.getElementsByTagName('tr', table, true)
  const columns = columnsOf(rows[0])
  const answers: UworldAnswer[] = []
  const failed: FailedRow[] = []
  rows.slice(1).forEach((row, index) => {
    const answer = answerOf(row, columns, { line: index + 1, options })
    if ('reason' in answer) failed.push(answer)
    else answers.push(answer)
  })
  return readingOf({
    format: 'uworld-results-page',
    source: 'UWorld',
    title: 'UWorld test result (saved page)',
    rows: rowsOfTest(answers, pageTest(page), options),
    failed,
    notes: failed.length > 0 ? [] : totalsNotes(printedTotals(words), answers),
  })
}

type Column = 'question' | 'subject' | 'system' | 'category' | 'topic' | 'others' | 'time'

const columnNames: readonly (readonly [Column, RegExp])[] = [
  ['question', /^(q )?id$/],
  ['subject', /^subjects?$/],
  ['system', /^systems?$/],
  ['category', /^categor(y|ies)$/],
  ['topic', /^topics?$/],
  ['others', /correct others/],
  ['time', /^time spent/],
]

function columnsOf(head: HtmlElement | undefined): ReadonlyMap<Column, number> {
  const names = head === undefined ? [] : cellsOf(head).map((cell) => labelKey(DomUtils.innerText(cell)))
  return new Map(
    columnNames.flatMap(([column, pattern]): (readonly [Column, number])[] => {
      const at = names.findIndex((name) => pattern.test(name))
      return at < 0 ? [] : [[column, at]]
    }),
  )
}

function answerOf(
  row: HtmlElement,
  columns: ReadonlyMap<Column, number>,
  { line, options }: { readonly line: number; readonly options: StudyReadOptions },
): UworldAnswer | FailedRow {
  const cells = cellsOf(row)
  const text = tidy(DomUtils.innerText(row))
  const cell = (column: Column): string => {
    const element = cells[columns.get(column) ?? -1]
    return element === undefined ? '' : tidy(DomUtils.innerText(element))
  }
  const question = questionNumber(cell('question'))
  if (question === undefined) return failedRow(line, 'No question number such as 1 - 104520.', text)
  const seconds = secondsOf(cell('time'))
  const answer = answerOfCell(cells[0]) ?? unmarkedAnswer(seconds, options.pasted)
  if (answer === undefined) return failedRow(line, markLost, text)
  const peersPercent = percentOf(cell('others'))
  const topic = [cell('category'), cell('topic')].filter((part) => part !== '').join(': ')
  return {
    line,
    question,
    answer,
    ...(cell('subject') === '' ? {} : { subject: cell('subject') }),
    ...(cell('system') === '' ? {} : { system: cell('system') }),
    ...(topic === '' ? {} : { topic }),
    ...(peersPercent === undefined ? {} : { peersPercent }),
    ...(seconds === undefined ? {} : { seconds }),
  }
}

/** The mark is an icon: its classes or its own name say what it means. */
function answerOfCell(cell: HtmlElement | undefined): AnswerState | undefined {
  if (cell === undefined) return undefined
  const sign = answerOfMark(tidy(DomUtils.innerText(cell)))
  const inside = DomUtils.getElementsByTagName('*', cell, true)
  const names =
    `${DomUtils.innerText(cell)} ${[cell, ...inside].map(({ attribs }) => `${attribs['class'] ?? ''} ${attribs['aria-label'] ?? ''} ${attribs['title'] ?? ''}`).join(' ')}`.toLowerCase()
  if (/\b(incorrect|wrong|close|clear|times)\b/.test(names)) return 'incorrect'
  if (/\b(omitted|unanswered|skipped)\b/.test(names)) return 'omitted'
  if (/\b(correct|check|done)\b/.test(names)) return 'correct'
  return sign
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return DomUtils.getElementsByTagName((name) => name === 'td' || name === 'th', row, true)
}

/** Name and number stand in elements of their own; read apart, so that neither runs into the other. */
function pageTest(page: ReturnType<typeof parseDocument>): ReturnType<typeof testOf> {
  const leaves = DomUtils.findAll(
    (element) =>
      /Test (Name|Id)\s*:/i.test(DomUtils.innerText(element)) && element.children.every((child) => child.type === 'text'),
    page.children,
  )
  return testOf(leaves.map((element) => tidy(DomUtils.innerText(element))).join('\n'))
}
