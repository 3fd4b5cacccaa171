import type { PracticeTest } from '../person/profile.ts'
import { isSameTest } from '../person/own-records.ts'
import type { IsoDate } from '../units.ts'
import type { ReviewCard } from './review-scheduler.ts'

/** Everything an applicant logged or imported about studying. Plain data, kept in the store as one document. */
export interface StudyLog {
  readonly version: 1
  readonly blocks: readonly StudyBlock[]
  /** Totals by topic as a bank's performance page prints them: a snapshot, replaced by the next of the same source. */
  readonly totals: readonly TopicTotals[]
  readonly practiceTests: readonly PracticeTest[]
  readonly cards: readonly ReviewCard[]
  /** Sessions of the week plan that were done, for planning again. */
  readonly done: readonly DoneSession[]
  /** Names of banks that the applicant assigned to a topic of the outline (topics.ts) by hand. */
  readonly topicNames?: Readonly<Record<string, string>>
}

/** `correct with help` is the fourth state of AMBOSS: not a clean right answer, and not a wrong one. */
export type AnswerState = 'correct' | 'correct with help' | 'incorrect' | 'omitted'

/** Why a wrong answer was wrong. */
export type ErrorKind = 'knowledge' | 'reasoning' | 'misreading'

/** Questions answered together on one day. */
export interface StudyBlock {
  /** Stable: the same block imported again has the same id. */
  readonly id: string
  readonly date: IsoDate
  /** Name of the bank, such as `UWorld`. */
  readonly source: string
  readonly name?: string
  readonly timed?: boolean
  readonly minutes?: number
  /** Typed in from counts after doing it, not read from a bank's own record; ask `isTypedIn`. */
  readonly typedIn?: boolean
  readonly items: readonly StudyItem[]
}

export interface StudyItem {
  /** Stable within the log: source, block and question. */
  readonly id: string
  /** The bank's number of the question; the same question may return in a later block. */
  readonly question?: string
  /** Names as the bank or the applicant wrote them. */
  readonly system?: string
  readonly discipline?: string
  readonly task?: string
  readonly topic?: string
  readonly answer: AnswerState
  readonly error?: ErrorKind
  readonly seconds?: number
  /** Percent of other people who answered right, 0 to 100. */
  readonly peersPercent?: number
  /** Difficulty as the bank grades it, 1 to 5. */
  readonly difficulty?: number
}

/** Whether a block was typed in; those of before 0.3.0 said so only in their name. */
export function isTypedIn({ typedIn, id }: StudyBlock): boolean {
  return typedIn ?? id.startsWith('quick-')
}

export interface TopicTotals {
  readonly id: string
  readonly source: string
  readonly date: IsoDate
  readonly kind: 'system' | 'discipline'
  readonly name: string
  readonly correct: number
  readonly incorrect: number
  readonly omitted: number
  readonly peersPercent?: number
}

export interface DoneSession {
  readonly date: IsoDate
  readonly minutes: number
  readonly kind: 'weakness' | 'mixed' | 'review'
  readonly topic?: string
}

export const emptyStudyLog: StudyLog = { version: 1, blocks: [], totals: [], practiceTests: [], cards: [], done: [] }

/** What an import or a quick entry brings. */
export interface StudyAddition {
  readonly blocks?: readonly StudyBlock[]
  readonly totals?: readonly TopicTotals[]
  readonly practiceTests?: readonly PracticeTest[]
}

export interface AddedToLog {
  readonly log: StudyLog
  readonly added: number
  /** Already there, by id: nothing is overwritten, so what the applicant corrected by hand stays. */
  readonly known: number
}

/** The log with what is new; items, totals and practice tests already in it are left as they are. Adding the same twice adds nothing. */
export function addToLog(log: StudyLog, addition: StudyAddition): AddedToLog {
  const items = addition.blocks?.flatMap((block) => block.items) ?? []
  const blocks = (addition.blocks ?? []).reduce(addBlock, log.blocks)
  const totals = (addition.totals ?? []).filter(({ id }) => !log.totals.some((total) => total.id === id))
  const tests = (addition.practiceTests ?? []).filter((test) => !log.practiceTests.some((known) => isSameTest(known, test)))
  const newItems = countItems(blocks) - countItems(log.blocks)
  const offered = items.length + (addition.totals?.length ?? 0) + (addition.practiceTests?.length ?? 0)
  const added = newItems + totals.length + tests.length
  return {
    log: { ...log, blocks, totals: [...log.totals, ...totals], practiceTests: [...log.practiceTests, ...tests] },
    added,
    known: offered - added,
  }
}

/** A block that is there gains the items it lacks; an item id counts once in the whole log. */
function addBlock(blocks: readonly StudyBlock[], block: StudyBlock): readonly StudyBlock[] {
  const known = new Set(blocks.flatMap(({ items }) => items.map(({ id }) => id)))
  const fresh = block.items.filter(({ id }) => !known.has(id) && known.add(id))
  if (fresh.length === 0) return blocks
  const there = blocks.some(({ id }) => id === block.id)
  if (!there) return [...blocks, { ...block, items: fresh }]
  return blocks.map((old) => (old.id === block.id ? { ...old, items: [...old.items, ...fresh] } : old))
}

function countItems(blocks: readonly StudyBlock[]): number {
  return blocks.reduce((sum, { items }) => sum + items.length, 0)
}
