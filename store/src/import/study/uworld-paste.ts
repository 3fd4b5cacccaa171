import type { FailedRow } from '../reading.ts'
import { tidy } from '../files/text.ts'
import { readingOf } from './study-reading.ts'
import type { StudyOutcome, StudyReadOptions } from './study-reading.ts'
import {
  answerOfMark,
  failedRow,
  markLost,
  percentOf,
  questionNumber,
  rowsOfTest,
  secondsOf,
  unmarkedAnswer,
} from './uworld-answers.ts'
import type { UworldAnswer } from './uworld-answers.ts'

/** Whether a text is the table of a UWorld result, copied: tabs, and its own headers or question numbers. */
export function isUworldPaste(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/)
  return lines.some(
    (line) => line.includes('\t') && (isHeader(line) || line.split('\t').some((cell) => questionNumber(cell) !== undefined)),
  )
}

/**
 * The copied table of a test result, seven columns: id, subject, system, category, topic, percent of others, time. The marks are lost in
 * copying, so the user says whether these are the right or the wrong answers; a mark that did survive wins.
 */
export function readUworldPaste(text: string, options: StudyReadOptions): StudyOutcome {
  const answers: UworldAnswer[] = []
  const failed: FailedRow[] = []
  text.split(/\r\n|\n|\r/).forEach((row, index) => {
    if (tidy(row) === '' || isHeader(row)) return
    const answer = answerOf(row.split('\t').map(tidy), index + 1, options)
    if ('reason' in answer) failed.push({ ...answer, text: row.slice(0, 200) })
    else answers.push(answer)
  })
  const questions = [...text.matchAll(/^(?:[^\t\n]*\t)?\s*\d+\s*[-–—]\s*(\d+)\s*\t/gm)].map((match) => match[1] ?? '')
  return readingOf({
    format: 'uworld-results-paste',
    source: 'UWorld',
    title: 'UWorld test result (copied table)',
    rows: rowsOfTest(answers, { questions }, options),
    failed,
    notes: [],
  })
}

function isHeader(row: string): boolean {
  return /\bSUBJECTS?\b/i.test(row) && /\bSYSTEMS?\b/i.test(row)
}

function answerOf(cells: readonly string[], line: number, options: StudyReadOptions): UworldAnswer | FailedRow {
  const at = cells.findIndex((cell) => questionNumber(cell) !== undefined)
  const question = questionNumber(cells[at] ?? '')
  if (question === undefined) return failedRow(line, 'No question number such as 1 - 104520.', '')
  const [subject, system, category, topic, others, time] = cells.slice(at + 1)
  if (others === undefined) return failedRow(line, `${cells.length} columns instead of 7.`, '')
  const peersPercent = percentOf(others)
  if (peersPercent === undefined && others !== '') return failedRow(line, `"${others}" is no percent of others.`, '')
  const seconds = secondsOf(time ?? '')
  const answer = answerOfMark(cells[at - 1] ?? '') ?? unmarkedAnswer(seconds, options.pasted)
  if (answer === undefined) return failedRow(line, markLost, '')
  return {
    line,
    question,
    answer,
    ...named('subject', subject),
    ...named('system', system),
    ...named('topic', [category, topic].filter((part) => part !== undefined && part !== '').join(': ')),
    ...(peersPercent === undefined ? {} : { peersPercent }),
    ...(seconds === undefined ? {} : { seconds }),
  }
}

function named(key: 'subject' | 'system' | 'topic', value: string | undefined): Partial<UworldAnswer> {
  return value === undefined || value === '' ? {} : { [key]: value }
}
