import type { AnswerState, StudyItem } from '#domain/study'
import type { FailedRow } from '../reading.ts'
import { tidy } from '../files/text.ts'
import { fingerprint } from './study-reading.ts'
import type { BlockHead, StudyReadOptions, StudyRow } from './study-reading.ts'

/** One row of a UWorld result, before it has a block. */
export interface UworldAnswer {
  readonly line: number
  readonly question: string
  readonly answer: AnswerState
  readonly subject?: string
  readonly system?: string
  readonly topic?: string
  readonly peersPercent?: number
  readonly seconds?: number
}

export interface UworldTest {
  readonly name?: string
  readonly id?: string
  /** Every question number the text holds, those of rows that failed too: what names a text without a test number. */
  readonly questions?: readonly string[]
}

/**
 * Answers as rows of one block. Its id is the test's own number; without one, a name made of its questions, so that the same paste is
 * the same block on any day. The same question in another test is another answer.
 */
export function rowsOfTest(answers: readonly UworldAnswer[], test: UworldTest, options: StudyReadOptions): readonly StudyRow[] {
  const id =
    test.id ?? options.name ?? `paste-${fingerprint((test.questions ?? answers.map(({ question }) => question)).toSorted())}`
  const name = test.name ?? options.name
  const block: BlockHead = {
    id: `UWorld:${id}`,
    date: options.answeredOn ?? options.today,
    source: 'UWorld',
    ...(name === undefined ? {} : { name }),
  }
  return answers.map((answer) => ({ kind: 'answer', line: answer.line, block, item: itemOf(answer, block.id) }))
}

function itemOf({ question, answer, subject, system, topic, peersPercent, seconds }: UworldAnswer, block: string): StudyItem {
  return {
    id: `${block}:${question}`,
    question,
    answer,
    ...(subject === undefined ? {} : { discipline: subject }),
    ...(system === undefined ? {} : { system }),
    ...(topic === undefined ? {} : { topic }),
    ...(peersPercent === undefined ? {} : { peersPercent }),
    // An omitted question shows 0 seconds: no time was measured.
    ...(seconds === undefined || (answer === 'omitted' && seconds === 0) ? {} : { seconds }),
  }
}

/** `1 - 104520`, `1 – 104520`: row and question number. */
export function questionNumber(cell: string): string | undefined {
  return /^\d+\s*[-–—]\s*(\d+)$/.exec(tidy(cell))?.[1]
}

/** `31 sec`, `1 min 31 sec`, `1 min, 31 secs`, `1:31`. */
export function secondsOf(cell: string): number | undefined {
  const text = tidy(cell).toLowerCase()
  const clock = /^(\d+):([0-5]\d)$/.exec(text)
  if (clock !== null) return 60 * Number(clock[1]) + Number(clock[2])
  const words = /^(?:(\d+)\s*min(?:ute)?s?\.?,?\s*)?(?:(\d+)\s*s(?:ec)?(?:ond)?s?\.?)?$/.exec(text)
  if (words === null || (words[1] === undefined && words[2] === undefined)) return undefined
  return 60 * Number(words[1] ?? 0) + Number(words[2] ?? 0)
}

/** `37%` as 37; undefined for anything that is no share. */
export function percentOf(cell: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(tidy(cell))
  const value = Number(match?.[1])
  return match !== null && value <= 100 ? value : undefined
}

/** What a mark before a row says; undefined where there is none. */
export function answerOfMark(mark: string): AnswerState | undefined {
  if (/^[✓✔√☑]$/.test(mark)) return 'correct'
  if (/^[×✗✘✕xX☒]$/.test(mark)) return 'incorrect'
  return undefined
}

/** The answer of a row whose mark is lost: omitted where no time was spent, else what the user says the paste holds. */
export function unmarkedAnswer(seconds: number | undefined, pasted: AnswerState | undefined): AnswerState | undefined {
  if (seconds === 0) return 'omitted'
  return pasted
}

export const markLost =
  'Whether the answer was right is not in this text. Paste right and wrong answers apart and say which they are.'

/** Differences between the totals a page prints and the rows that were read. */
export function totalsNotes(
  printed: Readonly<Record<'correct' | 'incorrect' | 'omitted', number | undefined>>,
  answers: readonly UworldAnswer[],
): readonly string[] {
  return (['correct', 'incorrect', 'omitted'] as const).flatMap((state) => {
    const read = answers.filter(({ answer }) => answer === state).length
    const said = printed[state]
    return said === undefined || said === read ? [] : [`The page says ${said} ${state}; ${read} were read.`]
  })
}

/** The totals a page prints, by its words. */
export function printedTotals(text: string): Readonly<Record<'correct' | 'incorrect' | 'omitted', number | undefined>> {
  const of = (word: string): number | undefined => {
    const found = new RegExp(`Total ${word}\\s*:?\\s*(\\d+)`, 'i').exec(text)?.[1]
    return found === undefined ? undefined : Number(found)
  }
  return { correct: of('Correct'), incorrect: of('Incorrect'), omitted: of('Omitted') }
}

/** Test name and number as the page prints them. */
export function testOf(text: string): UworldTest {
  const name = /Test Name\s*:\s*([^\n\r<]+)/i.exec(text)?.[1]?.trim()
  const id = /(?:Custom )?Test Id\s*:\s*(\d+)/i.exec(text)?.[1]
  return {
    ...(name === undefined ? {} : { name: tidy(name.replace(/(?:Custom )?Test Id.*$/i, '')) }),
    ...(id === undefined ? {} : { id }),
  }
}

export function failedRow(line: number, reason: string, text: string): FailedRow {
  return { line, reason, text: text.length > 200 ? `${text.slice(0, 200)}...` : text }
}
