import type { ErrorMix } from './dashboard.ts'
import type { ErrorKind, StudyBlock } from './study-log.ts'
import type { IsoDate } from '../units.ts'
import { addDays, weekday } from '../season/days.ts'

/** Why wrong answers were wrong, over all and week by week. An error without a kind is counted, never guessed. */
export function errorMix(blocks: readonly StudyBlock[]): ErrorMix {
  const weeks = byWeek(blocks)
    .map(([from, inWeek]) => ({ from, ...countWrong(inWeek) }))
    .filter(({ wrong }) => wrong > 0)
  const { wrong, unlogged, counts } = countWrong(blocks)
  return { wrong, counts, unlogged, weeks: weeks.map((week) => ({ from: week.from, counts: week.counts })) }
}

/** Blocks by the Monday of their week, in order of time. */
export function byWeek(blocks: readonly StudyBlock[]): readonly (readonly [monday: IsoDate, readonly StudyBlock[]])[] {
  const weeks = new Map<IsoDate, StudyBlock[]>()
  for (const block of blocks) {
    const monday = mondayOf(block.date)
    const week = weeks.get(monday)
    if (week) week.push(block)
    else weeks.set(monday, [block])
  }
  return [...weeks].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** The Monday of the week a day lies in. */
export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -weekday(day))
}

/** In one pass: a log of years is long. */
function countWrong(blocks: readonly StudyBlock[]): Pick<ErrorMix, 'wrong' | 'unlogged' | 'counts'> {
  const counts: Record<ErrorKind, number> = { knowledge: 0, reasoning: 0, misreading: 0 }
  let [wrong, unlogged] = [0, 0]
  for (const { items } of blocks) {
    for (const { answer, error } of items) {
      if (answer !== 'incorrect') continue
      wrong += 1
      if (error === undefined) unlogged += 1
      else counts[error] += 1
    }
  }
  return { wrong, unlogged, counts }
}
