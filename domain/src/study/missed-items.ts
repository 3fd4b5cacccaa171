import type { IsoDate } from '../units.ts'
import type { ReviewCard, ReviewScheduler } from './review-scheduler.ts'
import type { StudyBlock, StudyItem, StudyLog } from './study-log.ts'

/**
 * The log with a card for every missed question of these blocks that has none yet, begun on the day of its block.
 *
 * ```ts
 * import { isoDate } from 'matchwright'
 * import { addToLog, cardMissedItems, dueCards, emptyStudyLog, tsFsrsScheduler } from 'matchwright/study'
 *
 * const items = [{ id: 'invented-1-1', system: 'Renal', answer: 'incorrect' as const }]
 * const block = { id: 'invented-1', date: isoDate('2026-11-20'), source: 'Invented bank', items }
 * const log = cardMissedItems(addToLog(emptyStudyLog, { blocks: [block] }).log, tsFsrsScheduler())
 * if (dueCards(log, isoDate('2026-12-20')).length !== 1) throw new Error('a month later the question is due again')
 * ```
 */
export function cardMissedItems(log: StudyLog, scheduler: ReviewScheduler, blocks: readonly StudyBlock[] = log.blocks): StudyLog {
  const carded = new Set(log.cards.map(({ id }) => id))
  const cards = blocks.flatMap(({ date, items }) =>
    items
      .filter((item) => isMissed(item) && !carded.has(cardId(item)) && carded.add(cardId(item)))
      .map((item) => scheduler.begin(cardOf(item), date)),
  )
  return cards.length === 0 ? log : { ...log, cards: [...log.cards, ...cards] }
}

/** Cards due on a day or before, oldest first. */
export function dueCards(log: StudyLog, day: IsoDate): readonly ReviewCard[] {
  return log.cards.filter(({ due }) => due <= day).toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** A right answer with help is worth seeing again. */
function isMissed({ answer }: StudyItem): boolean {
  return answer === 'incorrect' || answer === 'correct with help'
}

/** One card a question, however often it was missed; without the bank's number, one an item. */
function cardId({ id, question }: StudyItem): string {
  const source = id.split(':')[0] ?? ''
  return question === undefined ? id : `${source}:${question}`
}

function cardOf(item: StudyItem): { readonly id: string; readonly title: string; readonly topic?: string } {
  const title = item.topic ?? item.system ?? item.discipline ?? `Question ${item.question ?? item.id}`
  const topic = item.system ?? item.discipline
  return { id: cardId(item), title, ...(topic === undefined ? {} : { topic }) }
}
