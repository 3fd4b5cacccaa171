import type { AnswerState, ErrorKind, StudyItem } from '#domain/study'
import { isoDate } from '#domain'
import type { FailedRow } from '../reading.ts'
import { dayOrderOf, readDay } from '../files/days.ts'
import type { ColumnOrder } from '../files/days.ts'
import { labelKey, tidy } from '../files/text.ts'
import { delimitedRecords, delimiterOf } from './delimited-records.ts'
import type { DelimitedRecord } from './delimited-records.ts'
import { readingOf, shortText } from './study-reading.ts'
import type { BlockHead, StudyOutcome, StudyReadOptions, StudyRow } from './study-reading.ts'
import { percentOf, secondsOf } from './uworld-answers.ts'

/** What a column of a table of answers may hold. */
export type QuestionColumn =
  | 'date'
  | 'source'
  | 'block'
  | 'question'
  | 'discipline'
  | 'system'
  | 'task'
  | 'topic'
  | 'answer'
  | 'error'
  | 'others'
  | 'time'
  | 'mode'
  | 'difficulty'

/** Headers by which columns are found; a mapping the user corrected comes first. */
const columnNames: readonly (readonly [QuestionColumn, RegExp])[] = [
  ['date', /^(date|day|answered on)$/],
  ['source', /^(source|bank|qbank|question bank)$/],
  ['block', /^(block|session|test|test id|block id|session id)$/],
  ['question', /^(question id|question|qid|id|number)$/],
  ['discipline', /^(discipline|subject|subjects|specialty)$/],
  ['system', /^(system|systems|organ system)$/],
  ['task', /^(task|physician task|competency)$/],
  ['topic', /^(topic|topics|article|category)$/],
  ['answer', /^(result|answer|answer state|status|outcome|correct)$/],
  ['error', /^(error|error type|error kind|reason)$/],
  ['others', /^(percent others|others|others %|% others|% correct others|peers|percent peers)$/],
  ['time', /^(time|time sec|seconds|time spent|time s)$/],
  ['mode', /^(mode|timed)$/],
  ['difficulty', /^(difficulty|hammers|level)$/],
]

export type QuestionMapping = Readonly<Partial<Record<QuestionColumn, string>>>

/** Whether a text is a table of answers: a header row that names a result, by itself or by the user's mapping. */
export function isQuestionTable(text: string, mapping: QuestionMapping = {}): boolean {
  const header = headerOf(text)
  return header !== undefined && columnsOf(header.cells, mapping).has('answer')
}

/** Columns found in the header, and headers that no column takes, for the mapping screen. */
export function proposeQuestionMapping(text: string): { readonly mapping: QuestionMapping; readonly unknown: readonly string[] } {
  const cells = headerOf(text)?.cells ?? []
  const columns = columnsOf(cells, {})
  const taken = new Set(columns.values())
  return {
    mapping: Object.fromEntries([...columns].map(([column, at]) => [column, cells[at] ?? ''])),
    unknown: cells.filter((_, index) => !taken.has(index)),
  }
}

/**
 * Any table of answers, one row a question: CSV, TSV or semicolons, columns by name. AMBOSS comes this way, with its fourth state
 * "correct with help". Questions without a number are known by their place in their block.
 */
export function readQuestionTable(
  text: string,
  options: StudyReadOptions & { readonly mapping?: QuestionMapping },
): StudyOutcome {
  const header = headerOf(text)
  const columns = columnsOf(header?.cells ?? [], options.mapping ?? {})
  if (header === undefined || !columns.has('answer')) {
    return { kind: 'refused', reason: 'No column says whether an answer was right. Name it "result", or map the columns.' }
  }
  if (isSummary(header.cells))
    return {
      kind: 'refused',
      reason:
        'The table sums answers up, with a number of right ones in a row. One row a question is read here; a block is entered by its totals.',
    }
  const places = new Map<string, number>()
  const rows: StudyRow[] = []
  const failed: FailedRow[] = [...header.failed]
  const days = header.records.map(({ cells }) => cells[columns.get('date') ?? -1] ?? '')
  const order = dayOrderOf(days, options.today)
  for (const record of header.records) {
    const row = rowOf(record, { columns, options, places, order })
    if (typeof row === 'string') failed.push({ line: record.line, reason: row, text: shortText(record.cells.join(',')) })
    else rows.push(row)
  }
  const sources = [...new Set(rows.flatMap((row) => (row.kind === 'answer' ? [row.block.source] : [])))]
  const { unknown } = proposeQuestionMapping(text)
  return readingOf({
    format: 'question-table',
    source: sources.join(', ') || (options.name ?? 'table'),
    title: 'Table of answers',
    rows,
    failed,
    notes: [
      ...(unknown.length === 0 ? [] : [`Columns not read: ${unknown.join(', ')}.`]),
      ...(order === 'day first' ? ['Days were read with the day first, as one of them can only be meant.'] : []),
    ],
  })
}

/** Columns of a table that counts answers instead of naming them. */
function isSummary(cells: readonly string[]): boolean {
  const keys = cells.map((cell) => labelKey(cell.replaceAll('_', ' ')))
  const counts =
    /^(#|number|no|total|questions|answered|attempted|used|omitted|correct|incorrect|right|wrong)( (of )?(questions|answers|correct|incorrect|right|wrong))?$/
  const shares = /^(%|percent|score|accuracy)( correct| right)?$|^(correct|right) (%|percent)$/
  const counted = keys.filter((key) => counts.test(key)).length
  return (
    counted >= 2 &&
    (counted >= 3 ||
      keys.some((key) => shares.test(key)) ||
      keys.includes('incorrect') ||
      keys.includes('wrong') ||
      keys.includes('total'))
  )
}

interface Header {
  readonly cells: readonly string[]
  readonly records: readonly DelimitedRecord[]
  readonly failed: readonly FailedRow[]
}

function headerOf(text: string): Header | undefined {
  const clean = text.replace(/^\ufeff/, '')
  const firstLine = clean.split(/\r\n|\n|\r/).find((line) => line.trim() !== '')
  if (firstLine === undefined) return undefined
  const delimiter = delimiterOf(firstLine)
  const width = delimitedRecords(firstLine, { delimiter }).records[0]?.cells.length
  const { records, failed } = delimitedRecords(clean, {
    delimiter,
    ...(width === undefined ? {} : { leastCells: width, mostCells: width }),
  })
  const [head, ...rest] = records
  return head === undefined || head.cells.length < 2 ? undefined : { cells: head.cells.map(tidy), records: rest, failed }
}

function columnsOf(cells: readonly string[], mapping: QuestionMapping): ReadonlyMap<QuestionColumn, number> {
  const keys = cells.map((cell) => labelKey(cell.replaceAll('_', ' ')))
  return new Map(
    columnNames.flatMap(([column, pattern]): (readonly [QuestionColumn, number])[] => {
      const mapped = mapping[column]
      const at = mapped === undefined ? keys.findIndex((key) => pattern.test(key)) : cells.indexOf(mapped)
      return at < 0 ? [] : [[column, at]]
    }),
  )
}

interface TableWorld {
  readonly columns: ReadonlyMap<QuestionColumn, number>
  readonly options: StudyReadOptions
  /** Rows seen so far in each block, for questions without a number. */
  readonly places: Map<string, number>
  /** How the column of days writes them. */
  readonly order: ColumnOrder
}

function rowOf({ line, cells }: DelimitedRecord, { columns, options, places, order }: TableWorld): StudyRow | string {
  const cell = (column: QuestionColumn): string => tidy(cells[columns.get(column) ?? -1] ?? '')
  const answer = answerState(cell('answer'))
  if (answer === undefined) return `"${cell('answer')}" is neither right, wrong, right with help nor omitted.`
  const day = cell('date') === '' ? (options.answeredOn ?? options.today) : dayIn(cell('date'), order)
  if (day === undefined) return `"${cell('date')}" is no day such as 2026-10-01.`
  if (day === 'open')
    return `"${cell('date')}" can be read with the day or the month first, and no other day of the table tells. Write it as 2026-10-01.`
  if (day > options.today) return `"${cell('date')}" is still to come.`
  const source = cell('source') || options.name || 'own table'
  const blockName = cell('block') || day
  const block: BlockHead = {
    id: `${source}:${blockName}`,
    date: isoDate(day),
    source,
    name: blockName,
    ...(cell('mode') === '' ? {} : { timed: /^(timed|exam|yes|true|1)/i.test(cell('mode')) }),
  }
  const place = (places.get(block.id) ?? 0) + 1
  places.set(block.id, place)
  const wrong = optionalCells(cell)
  if (typeof wrong === 'string') return wrong
  const question = cell('question')
  return {
    kind: 'answer',
    line,
    block,
    item: {
      id: `${block.id}:${question === '' ? `row-${place}` : question}`,
      ...(question === '' ? {} : { question }),
      answer,
      ...wrong,
    },
  }
}

function dayIn(text: string, order: ColumnOrder): string | undefined {
  if (order === 'month first' || order === 'day first') return readDay(text, order)
  const [american, european] = [readDay(text, 'month first'), readDay(text, 'day first')]
  if (american === european) return american
  return american !== undefined && european !== undefined ? 'open' : (american ?? european)
}

/** The cells that may be empty; a filled one that cannot be read is a reason to ask, not to guess. */
function optionalCells(cell: (column: QuestionColumn) => string): Omit<StudyItem, 'id' | 'answer' | 'question'> | string {
  const others = cell('others')
  const peersPercent = others === '' ? undefined : percentOf(others)
  if (others !== '' && peersPercent === undefined) return `"${others}" is no percent of others.`
  const time = cell('time')
  const seconds = time === '' ? undefined : /^\d+(\.\d+)?$/.test(time) ? Number(time) : secondsOf(time)
  if (time !== '' && seconds === undefined) return `"${time}" is no time in seconds.`
  const difficulty = cell('difficulty') === '' ? undefined : Number(cell('difficulty'))
  if (difficulty !== undefined && !(difficulty >= 1 && difficulty <= 5))
    return `"${cell('difficulty')}" is no difficulty from 1 to 5.`
  const error = errorKind(cell('error'))
  return {
    ...textCell('system', cell('system')),
    ...textCell('discipline', cell('discipline')),
    ...textCell('task', cell('task')),
    ...textCell('topic', cell('topic')),
    ...(error === undefined ? {} : { error }),
    ...(seconds === undefined || seconds === 0 ? {} : { seconds }),
    ...(peersPercent === undefined ? {} : { peersPercent }),
    ...(difficulty === undefined ? {} : { difficulty }),
  }
}

function textCell(key: 'system' | 'discipline' | 'task' | 'topic', value: string): Partial<StudyItem> {
  return value === '' ? {} : { [key]: value }
}

/** The four states, in the words of tables and of AMBOSS. */
function answerState(cell: string): AnswerState | undefined {
  const key = cell
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  if (/^(answered )?correct(ly)? with help$|^with help$/.test(key)) return 'correct with help'
  if (/^(answered )?correct(ly)?$|^right$|^true$|^1$|^yes$|^[✓✔√]$/.test(key)) return 'correct'
  if (/^(answered )?incorrect(ly)?$|^wrong$|^false$|^0$|^no$|^[×✗✘✕]$/.test(key)) return 'incorrect'
  if (/^omitted$|^skipped$|^unanswered$|^unseen( or skipped)?$|^blank$/.test(key)) return 'omitted'
  return undefined
}

function errorKind(cell: string): ErrorKind | undefined {
  const key = cell.toLowerCase()
  if (/knowledge|content|recall/.test(key)) return 'knowledge'
  if (/reason|logic/.test(key)) return 'reasoning'
  if (/misread|careless|reading/.test(key)) return 'misreading'
  return undefined
}
