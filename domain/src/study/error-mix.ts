import type { ErrorMix } from './dashboard.ts'
import type { ErrorKind, StudyBlock, StudyItem } from './study-log.ts'
import type { IsoDate } from '../units.ts'
import { addDays, weekday } from '../season/days.ts'

/** Why wrong answers were wrong, over all and week by week. An error without a kind is counted, never guessed. */
export function errorMix(blocks: readonly StudyBlock[]): ErrorMix {
  const weeks = byWeek(blocks)
    .map(([from, inWeek]) => ({ from, wrong: inWeek.flatMap(({ items }) => items.filter(isWrong)) }))
    .filter(({ wrong }) => wrong.length > 0)
  const wrong = weeks.flatMap((week) => week.wrong)
  return {
    wrong: wrong.length,
    counts: count(wrong),
    unlogged: wrong.filter(({ error }) => error === undefined).length,
    weeks: weeks.map((week) => ({ from: week.from, counts: count(week.wrong) })),
  }
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

function isWrong({ answer }: StudyItem): boolean {
  return answer === 'incorrect'
}

function count(items: readonly StudyItem[]): Readonly<Record<ErrorKind, number>> {
  const of = (kind: ErrorKind): number => items.filter(({ error }) => error === kind).length
  return { knowledge: of('knowledge'), reasoning: of('reasoning'), misreading: of('misreading') }
}
