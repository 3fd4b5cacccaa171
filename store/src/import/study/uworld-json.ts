import { parsedJson } from '../../json.ts'
import type { FailedRow } from '../reading.ts'
import { member } from '../files/html.ts'
import { readingOf, shortText } from './study-reading.ts'
import type { StudyOutcome, StudyReadOptions } from './study-reading.ts'
import { failedRow, rowsOfTest } from './uworld-answers.ts'
import type { UworldAnswer } from './uworld-answers.ts'

/** Whether a text is a UWorld result as public browser tools write it: `{ testName, testId, questions: [...] }`. */
export function isUworldJson(text: string): boolean {
  return text.trimStart().startsWith('{') && /"questions"\s*:\s*\[/.test(text) && /"questionId"/.test(text)
}

/** A third-party JSON of one test. Omitted questions are usually left out by the tools that write it. */
export function readUworldJson(text: string, options: StudyReadOptions): StudyOutcome {
  const value = parsedJson(text)
  const questions = member(value, 'questions')
  if (!Array.isArray(questions)) return { kind: 'refused', reason: 'The JSON cannot be read, or holds no list of questions.' }
  const answers: UworldAnswer[] = []
  const failed: FailedRow[] = []
  questions.forEach((question: unknown, index) => {
    const answer = answerOf(question, index + 1)
    if ('reason' in answer) failed.push(answer)
    else answers.push(answer)
  })
  const name = textOf(member(value, 'testName'))
  const id = textOf(member(value, 'testId'))
  return readingOf({
    format: 'uworld-results-json',
    source: 'UWorld',
    title: 'UWorld test result (JSON of a browser tool)',
    rows: rowsOfTest(answers, { ...(name === undefined ? {} : { name }), ...(id === undefined ? {} : { id }) }, options),
    failed,
    notes: [],
  })
}

function answerOf(question: unknown, line: number): UworldAnswer | FailedRow {
  const id = textOf(member(question, 'questionId'))
  const correct = member(question, 'isCorrect')
  const text = shortText(JSON.stringify(question) ?? '')
  if (id === undefined || !/^\d+$/.test(id)) return failedRow(line, 'No question number.', text)
  if (typeof correct !== 'boolean') return failedRow(line, 'isCorrect is neither true nor false.', text)
  const subject = textOf(member(question, 'subject'))
  const system = textOf(member(question, 'system'))
  const topic = [textOf(member(question, 'category')), textOf(member(question, 'topic'))]
    .filter((part) => part !== undefined)
    .join(': ')
  const peersPercent = numberOf(member(question, 'percentOthers'), 100)
  const seconds = numberOf(member(question, 'timeSpent'), 36_000)
  return {
    line,
    question: id,
    answer: correct ? 'correct' : 'incorrect',
    ...(subject === undefined ? {} : { subject }),
    ...(system === undefined ? {} : { system }),
    ...(topic === '' ? {} : { topic }),
    ...(peersPercent === undefined ? {} : { peersPercent }),
    ...(seconds === undefined ? {} : { seconds }),
  }
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
  return text === '' ? undefined : text
}

/** A number from 0 to `most`, or a text that is one. */
function numberOf(value: unknown, most: number): number | undefined {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^\d+(\.\d+)?%?$/.test(value.trim())
        ? Number.parseFloat(value)
        : Number.NaN
  return number >= 0 && number <= most ? number : undefined
}
