import type { ErrorMix } from './dashboard.ts'
import type { ErrorKind, StudyBlock, StudyItem } from './study-log.ts'
import type { IsoDate } from '../units.ts'
import { addDays, weekday } from '../season/days.ts'

/** Why wrong answers were wrong, over all and week by week. An error without a kind is counted, never guessed. */
export function errorMix(blocks: readonly StudyBlock[]): ErrorMix {
  const wrong = blocks.flatMap(({ date, items }) =>
    items.filter(({ answer }) => answer === 'incorrect').map((item) => ({ date, item })),
  )
  const weeks = [...new Set(wrong.map(({ date }) => mondayOf(date)))].toSorted()
  return {
    wrong: wrong.length,
    counts: count(wrong.map(({ item }) => item)),
    unlogged: wrong.filter(({ item }) => item.error === undefined).length,
    weeks: weeks.map((from) => ({
      from,
      counts: count(wrong.filter(({ date }) => mondayOf(date) === from).map(({ item }) => item)),
    })),
  }
}

/** The Monday of the week a day lies in. */
export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -weekday(day))
}

function count(items: readonly StudyItem[]): Readonly<Record<ErrorKind, number>> {
  const of = (kind: ErrorKind): number => items.filter(({ error }) => error === kind).length
  return { knowledge: of('knowledge'), reasoning: of('reasoning'), misreading: of('misreading') }
}
