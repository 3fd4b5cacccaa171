import type { StudyTime } from '../person/profile.ts'
import type { IsoDate } from '../units.ts'
import type { StudyBlock, StudyLog } from './study-log.ts'
import { addDays, daysBetween } from '../season/days.ts'
import { systemOf } from './topics.ts'

/** Minutes a day of the week has for study, Monday first; rest days have none. Undefined where the applicant said nothing. */
export function minutesByDay(study: StudyTime | undefined): readonly number[] | undefined {
  const rest = new Set(study?.restDays ?? [])
  const week = [0, 1, 2, 3, 4, 5, 6]
  const { hoursByDay, hoursPerWeek } = study ?? {}
  if (hoursByDay !== undefined) return week.map((day) => (rest.has(day) ? 0 : toFive(60 * (hoursByDay[day] ?? 0))))
  if (hoursPerWeek === undefined) return undefined
  // Without days of their own the hours are spread evenly, with Sunday free unless rest days are named.
  const free = rest.size === 0 ? new Set([6]) : rest
  const working = week.filter((day) => !free.has(day)).length
  return week.map((day) => (free.has(day) || working === 0 ? 0 : toFive((60 * hoursPerWeek) / working)))
}

/** Five minutes are the finest a week is planned in. */
export function toFive(minutes: number): number {
  return 5 * Math.round(minutes / 5)
}

/** Share of the week for mixed timed blocks: 30 % far from the exam, 40 % in the last four weeks. */
export function mixedShare(exam: IsoDate | undefined, today: IsoDate): number {
  if (exam === undefined || exam < today) return 0.35
  const weeks = daysBetween(today, exam) / 7
  return weeks <= 4 ? 0.4 : weeks <= 8 ? 0.35 : 0.3
}

/** Minutes done this week, by kind and topic. */
export interface DoneThisWeek {
  readonly total: number
  readonly mixed: number
  readonly review: number
  readonly byTopic: ReadonlyMap<string, number>
}

/**
 * What was really done since Monday, up to a day (exclusive): logged blocks, and sessions marked as done that were not logged as a block.
 * A block over three systems or more is a mixed one.
 */
export function doneThisWeek(log: StudyLog, monday: IsoDate, today: IsoDate): DoneThisWeek {
  const inWeek = (date: IsoDate): boolean => date >= monday && date < addDays(monday, 7) && date <= today
  const fromBlocks = log.blocks
    .filter(({ date }) => inWeek(date))
    .map((block) => ({ ...kindOfBlock(block, log), minutes: minutesOf(block) }))
  const all = [...fromBlocks, ...log.done.filter(({ date }) => inWeek(date))]
  const byTopic = new Map<string, number>()
  for (const { kind, topic, minutes } of all) {
    if (kind === 'weakness' && topic !== undefined) byTopic.set(topic, (byTopic.get(topic) ?? 0) + minutes)
  }
  const minutes = (wanted: string): number =>
    all.filter(({ kind }) => kind === wanted).reduce((sum, done) => sum + done.minutes, 0)
  return { total: all.reduce((sum, done) => sum + done.minutes, 0), mixed: minutes('mixed'), review: minutes('review'), byTopic }
}

const mixedFrom = 3

function kindOfBlock(block: StudyBlock, log: StudyLog): { readonly kind: 'mixed' | 'weakness'; readonly topic?: string } {
  const systems = new Set(
    block.items.map(({ system }) => systemOf(system, log.topicNames ?? {})).filter((id) => id !== undefined),
  )
  if (systems.size >= mixedFrom) return { kind: 'mixed' }
  const [topic] = systems
  return topic === undefined ? { kind: 'weakness' } : { kind: 'weakness', topic }
}

/** As logged; else the seconds of its items; else a minute and a half an item. */
function minutesOf(block: StudyBlock): number {
  if (block.minutes !== undefined) return block.minutes
  return block.items.reduce((sum, { seconds }) => sum + (seconds ?? 90), 0) / 60
}
