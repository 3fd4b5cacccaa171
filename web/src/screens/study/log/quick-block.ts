import type { ErrorKind, StudyBlock, StudyItem, StudyLog } from '#domain/study'
import { isTypedIn } from '#domain/study'
import type { IsoDate } from '#domain'

/** A block as somebody taps it in after doing it: how many, and why the wrong ones were wrong. */
export interface QuickBlock {
  readonly date: IsoDate
  readonly source: string
  readonly system?: string
  readonly discipline?: string
  readonly task?: string
  readonly timed: boolean
  readonly minutes: number
  readonly total: number
  readonly wrong: Readonly<Record<ErrorKind | 'not sure', number>>
  readonly omitted: number
}

export const noWrong: QuickBlock['wrong'] = { knowledge: 0, reasoning: 0, misreading: 0, 'not sure': 0 }

const itemsInExamBlock = 20
const minutesPerItem = 1.5

/** What to begin with: the bank, size and mode of the last block of one's own, otherwise a block of the exam. */
export function firstQuickBlock(log: StudyLog, today: IsoDate): QuickBlock {
  const last = log.blocks.findLast(isTypedIn)
  const item = last?.items[0]
  const total = last?.items.length ?? itemsInExamBlock
  return {
    date: today,
    source: last?.source ?? 'UWorld',
    ...(item?.system === undefined ? {} : { system: item.system }),
    ...(item?.discipline === undefined ? {} : { discipline: item.discipline }),
    timed: last?.timed ?? true,
    minutes: last?.minutes ?? Math.round(total * minutesPerItem),
    total,
    wrong: noWrong,
    omitted: 0,
  }
}

export function wrongOf({ wrong }: Pick<QuickBlock, 'wrong'>): number {
  return Object.values(wrong).reduce((sum, count) => sum + count, 0)
}

/** Right answers are what is left: nobody has to count them. */
export function rightOf(quick: Pick<QuickBlock, 'wrong' | 'omitted' | 'total'>): number {
  return Math.max(0, quick.total - wrongOf(quick) - quick.omitted)
}

/** The block as the log keeps it. The same day's blocks of a bank are numbered; time is spread evenly over the answered items. */
export function blockOf(quick: QuickBlock, log: StudyLog): StudyBlock {
  const { date, source, system, discipline, task, timed, minutes } = quick
  const slug = slugOf(source)
  const before = log.blocks.filter((block) => isTypedIn(block) && slugOf(block.source) === slug && block.date === date).length
  const id = `quick-${slug}-${date}-${before + 1}`
  const answers = answersOf(quick)
  const answered = answers.filter(({ answer }) => answer !== 'omitted').length
  const items = answers.map((answer, index): StudyItem => ({
    id: `${slug}:${id}:${index + 1}`,
    ...answer,
    ...(system === undefined ? {} : { system }),
    ...(discipline === undefined ? {} : { discipline }),
    ...(task === undefined ? {} : { task }),
    ...(minutes > 0 && answer.answer !== 'omitted' ? { seconds: Math.round((minutes * 60) / answered) } : {}),
  }))
  return { id, date, source, timed, ...(minutes > 0 ? { minutes } : {}), typedIn: true, items }
}

function slugOf(source: string): string {
  return source.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

function answersOf(quick: QuickBlock): readonly Pick<StudyItem, 'answer' | 'error'>[] {
  const { wrong, omitted } = quick
  const kinds: readonly ErrorKind[] = ['knowledge', 'reasoning', 'misreading']
  return [
    ...repeat(rightOf(quick), { answer: 'correct' as const }),
    ...kinds.flatMap((error) => repeat(wrong[error], { answer: 'incorrect' as const, error })),
    ...repeat(wrong['not sure'], { answer: 'incorrect' as const }),
    ...repeat(omitted, { answer: 'omitted' as const }),
  ]
}

function repeat<T>(count: number, value: T): readonly T[] {
  return Array.from({ length: count }, () => value)
}
