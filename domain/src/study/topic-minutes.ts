import type { ExamFacts } from '../rules/exam-facts.ts'
import type { TopicRow } from './dashboard.ts'
import type { SystemId } from './topics.ts'
import { hoursToClose } from './learning-return.ts'
import { outlineSystems } from './topics.ts'
import { waterFill } from '#engine/solver'

/** At most this share of the weakness hours for one topic: a week of one subject is forgotten in the next. */
const mostForOne = 0.35
/** A topic with fewer answers than this is measured first, with questions, before it gets more than this share. */
const fewAnswers = 10
const mostUnmeasured = 0.15
/** A topic that makes at most so many percent of the exam is minimally tested: reviewed, never over-invested. */
const minimalPercent = 5
/** Shorter sessions than this are not worth opening a book for. */
const shortest = 20

/**
 * Minutes of the week by topic, in steps of five that add up: water-filling over the points each topic loses, minimally tested topics
 * held to their share of the exam, no topic above a third or so of the week. Topics that would get a few minutes get none.
 */
export function shareTopics(
  rows: readonly TopicRow<SystemId>[],
  { minutes, done, exams }: { readonly minutes: number; readonly done: ReadonlyMap<string, number>; readonly exams: ExamFacts },
): ReadonlyMap<SystemId, number> {
  if (minutes < shortest) return new Map()
  const ranges = new Map(outlineSystems(exams).map((topic) => [topic.id, topic]))
  const caps = new Map(rows.map((row) => [row.id, capOf(row, minutes, ranges.get(row.id)?.max ?? 100)]))
  let kept = weighted(rows)
  for (;;) {
    const topics = kept.map(({ id, value }) => ({ value, spent: (done.get(id) ?? 0) / 60, cap: (caps.get(id) ?? 0) / 60 }))
    const hours = waterFill(topics, minutes / 60, hoursToClose)
    const least = hours.reduce((low, h, i) => (h < (hours[low] ?? 0) ? i : low), 0)
    if (kept.length <= 1 || 60 * (hours[least] ?? 0) >= shortest)
      return inFives(
        kept.map(({ id }, i) => [id, 60 * (hours[i] ?? 0)]),
        minutes,
      )
    kept = kept.filter((_, i) => i !== least)
  }
}

/** Value of each topic; where nothing is lost anywhere, the share of the exam decides. */
function weighted(rows: readonly TopicRow<SystemId>[]): readonly { readonly id: SystemId; readonly value: number }[] {
  const losing = rows.filter(({ pointsLost }) => pointsLost > 0)
  return losing.length > 0
    ? losing.map(({ id, pointsLost }) => ({ id, value: pointsLost }))
    : rows.map(({ id, weight }) => ({ id, value: weight }))
}

function capOf({ weight, asked }: TopicRow<SystemId>, minutes: number, maxPercent: number): number {
  const share = maxPercent <= minimalPercent ? weight : asked < fewAnswers ? mostUnmeasured : mostForOne
  return Math.max(shortest, share * minutes)
}

/** Rounded to five minutes by largest remainder, so that nothing of the week is lost; what caps leave over goes to the largest. */
function inFives(exact: readonly (readonly [SystemId, number])[], minutes: number): ReadonlyMap<SystemId, number> {
  const whole = Math.floor(minutes / 5)
  const fives = exact.map(([id, value]) => ({ id, count: Math.floor(value / 5), rest: value / 5 - Math.floor(value / 5) }))
  const open = whole - fives.reduce((sum, { count }) => sum + count, 0)
  const byRest = fives.toSorted((a, b) => b.rest - a.rest)
  byRest.slice(0, open).forEach((topic) => (topic.count += 1))
  const largest = fives.toSorted((a, b) => b.count - a.count)[0]
  if (largest !== undefined) largest.count += Math.max(0, open - byRest.length)
  return new Map(fives.map(({ id, count }) => [id, 5 * count]))
}
