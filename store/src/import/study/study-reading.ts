import type { AnswerState, StudyAddition, StudyBlock, StudyItem, TopicTotals } from '#domain/study'
import type { IsoDate } from '#domain'
import type { PracticeTest } from '#domain/person'
import type { FailedRow, Refusal } from '../reading.ts'

/** What an importer found in a question bank's export or report, before the user has confirmed it. */
export interface StudyFileReading {
  readonly format: StudyFormat
  /** Bank or publisher, such as `UWorld`; a generic table may hold several. */
  readonly source: string
  /** One line for the preview: what the file is. */
  readonly title: string
  readonly rows: readonly StudyRow[]
  /** Rows that could not be read, each with its reason; never at the cost of the others. */
  readonly failed: readonly FailedRow[]
  /** What was left out on purpose, and what does not add up, in words. */
  readonly notes: readonly string[]
}

export type StudyFormat =
  | 'uworld-results-print'
  | 'uworld-results-page'
  | 'uworld-results-paste'
  | 'uworld-results-json'
  | 'uworld-performance-print'
  | 'nbme-score-report'
  | 'nbme-question-report'
  | 'anki-notes'
  | 'question-table'

export type StudyRow =
  | { readonly kind: 'answer'; readonly line: number; readonly block: BlockHead; readonly item: StudyItem }
  | { readonly kind: 'totals'; readonly line: number; readonly totals: TopicTotals }
  | { readonly kind: 'practice test'; readonly line: number; readonly test: PracticeTest }
  /** Percent right in one discipline beside the comparison group: shown, but no answers to count. */
  | {
      readonly kind: 'percent'
      readonly line: number
      readonly discipline: string
      readonly percent: number
      readonly group: number
    }
  | { readonly kind: 'note'; readonly line: number; readonly note: AnkiNote }

export type BlockHead = Omit<StudyBlock, 'items'>

/** An Anki note and the bank's questions its tags name. */
export interface AnkiNote {
  readonly id: string
  readonly text: string
  readonly deck?: string
  readonly questions: readonly {
    readonly bank: 'UWorld'
    readonly exam: 'step' | 'step3' | 'comlex'
    readonly question: string
    readonly tag: string
  }[]
}

export type StudyOutcome = { readonly kind: 'read'; readonly reading: StudyFileReading } | Refusal

export interface StudyReadOptions {
  /** Day of the import: the date of everything the file itself does not date. */
  readonly today: IsoDate
  /** Day the questions were answered, where the file does not say and the user does. */
  readonly answeredOn?: IsoDate
  /** What a paste that lost its marks holds: only right, or only wrong answers. */
  readonly pasted?: AnswerState
  /** Name of the block or bank, where the file has none. */
  readonly name?: string
}

/** A reading with at least one row, read or failed; a file that gives nothing at all is refused. */
export function readingOf(reading: StudyFileReading): StudyOutcome {
  if (reading.rows.length > 0 || reading.failed.length > 0) return { kind: 'read', reading }
  return { kind: 'refused', reason: `${reading.title}: no row could be found in it.` }
}

/** What the rows add to the study log: answers gathered into their blocks. Adding the same again adds nothing (domain, addToLog). */
export function additionOf(rows: readonly StudyRow[]): StudyAddition {
  const blocks = new Map<string, { readonly head: BlockHead; readonly items: StudyItem[] }>()
  for (const row of rows) {
    if (row.kind !== 'answer') continue
    const block = blocks.get(row.block.id)
    if (block === undefined) blocks.set(row.block.id, { head: row.block, items: [row.item] })
    else block.items.push(row.item)
  }
  return {
    blocks: [...blocks.values()].map(({ head, items }) => ({ ...head, items })),
    totals: rows.flatMap((row) => (row.kind === 'totals' ? [row.totals] : [])),
    practiceTests: rows.flatMap((row) => (row.kind === 'practice test' ? [row.test] : [])),
  }
}

/** A short number made of words (FNV-1a, 32 bits): the same content has the same name, on any day. */
export function fingerprint(parts: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const letter of parts.join('\u001f')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return hash.toString(36)
}

/** The start of a row as it stood, for the list of failed rows. */
export function shortText(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}...` : text
}
