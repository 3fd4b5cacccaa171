import type { ExamFormat } from '../rules/exam-facts.ts'
import type { IsoDate } from '../units.ts'
import type { StudyDashboard } from './dashboard.ts'
import type { StudySession } from './study-week.ts'
import type { SystemId } from './topics.ts'
import { decimalText, percentRange, percentText, counted } from '../say/number.ts'

/** A day being planned: minutes left for weaknesses, mixed blocks by length, and reviews. */
export interface DayPlan {
  readonly date: IsoDate
  readonly left: number
  readonly blocks: readonly number[]
  readonly review: number
  readonly cards: number
}

interface Planned {
  readonly topics: ReadonlyMap<SystemId, number>
  readonly board: StudyDashboard
  readonly format: ExamFormat
  readonly startAt?: string
}

type Draft = Omit<StudySession, 'start' | 'end'>

/** Longest stretch on one topic. */
const longest = 60
const shortest = 20
const pause = 10
/** Days longer than this begin in the morning. */
const longDay = 240

/** Sessions of the days in order: reviews first while fresh, then mixed blocks, then weaknesses in turns. */
export function sessionsOf(days: readonly DayPlan[], planned: Planned): readonly StudySession[] {
  const open = new Map(planned.topics)
  return days.flatMap((day) => {
    const drafts = [...reviewOf(day), ...blocksOf(day, planned.format), ...weaknessesOf(day, open, planned.board)]
    return withTimes(drafts, day.date, planned.startAt)
  })
}

function reviewOf({ date, review, cards }: DayPlan): readonly Draft[] {
  if (review === 0) return []
  return [
    {
      id: `${date}-review`,
      date,
      minutes: review,
      kind: 'review',
      title: `Review ${cards} missed ${cards === 1 ? 'question' : 'questions'}`,
      items: cards,
      why: 'They are due: seen again now, they stay.',
    },
  ]
}

function blocksOf({ date, blocks }: DayPlan, { itemsPerBlock, minutesPerBlock }: ExamFormat): readonly Draft[] {
  return blocks.map((minutes, i) => ({
    id: `${date}-mixed-${i + 1}`,
    date,
    minutes,
    kind: 'mixed',
    title: `Mixed timed block: ${counted(itemsPerBlock, 'question')} in ${counted(minutesPerBlock, 'minute')}`,
    items: itemsPerBlock,
    why:
      minutes > minutesPerBlock
        ? `Then ${counted(minutes - minutesPerBlock, 'minute')} to go over the answers.`
        : 'As in the exam.',
  }))
}

/** The topic with most minutes left, another one after every stretch; the day's minutes are used to the last five. */
function weaknessesOf(day: DayPlan, open: Map<SystemId, number>, board: StudyDashboard): readonly Draft[] {
  const minutesByTopic = new Map<SystemId, number>()
  let left = day.left
  let last: SystemId | undefined
  while (left > 0) {
    const candidates = [...open].filter(([, minutes]) => minutes > 0).toSorted((a, b) => b[1] - a[1])
    const next = candidates.find(([id]) => id !== last) ?? candidates[0]
    if (next === undefined) break
    const [id, minutes] = next
    const stretch = stretchOf(minutes, left)
    open.set(id, minutes - stretch)
    minutesByTopic.set(id, (minutesByTopic.get(id) ?? 0) + stretch)
    left -= stretch
    last = id
  }
  return [...minutesByTopic].map(([id, minutes]) => weaknessSession(day.date, id, { minutes, board }))
}

/** Up to an hour, without leaving a remainder too short to use. */
function stretchOf(minutes: number, left: number): number {
  const most = Math.min(longest, minutes, left)
  const remainder = Math.min(minutes, left) - most
  return remainder > 0 && remainder < shortest ? Math.min(minutes, left) : most
}

function weaknessSession(
  date: IsoDate,
  id: SystemId,
  { minutes, board }: { readonly minutes: number; readonly board: StudyDashboard },
): Draft {
  const row = board.systems.find((topic) => topic.id === id)
  const name = row?.name ?? id
  return { id: `${date}-weakness-${id}`, date, minutes, kind: 'weakness', title: name, topic: id, why: whyTopic(row) }
}

function whyTopic(row: StudyDashboard['systems'][number] | undefined): string {
  if (row === undefined) return 'Part of the exam.'
  const share = `${percentText(row.weight)} of Step 2 CK`
  if (row.asked === 0) return `${share}, and not a question asked yet.`
  const { mean, low, high } = row.accuracy
  const right = `about ${percentText(mean)} right (${percentRange({ low, high })}, ${counted(row.asked, 'answer')})`
  return `${share}; ${right}; about ${decimalText(row.pointsLost, 1)} points of the score lost here.`
}

/** Puts the sessions of a day one after the other, ten minutes apart; a day that would run past midnight begins earlier. */
function withTimes(drafts: readonly Draft[], date: IsoDate, startAt: string | undefined): readonly StudySession[] {
  const length = drafts.reduce((sum, { minutes }) => sum + minutes + pause, -pause)
  const wished = startAt === undefined ? (length > longDay ? 8 * 60 : 18 * 60) : minuteOf(startAt)
  let at = Math.max(0, Math.min(wished, 24 * 60 - 1 - length))
  return drafts.map((draft) => {
    const start = at
    at += draft.minutes + pause
    return { ...draft, start: `${date}T${clock(start)}`, end: `${date}T${clock(Math.min(24 * 60 - 1, start + draft.minutes))}` }
  })
}

function minuteOf(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (match === null) throw new RangeError(`startAt requires a time such as 18:00, got ${time}`)
  return 60 * Number(match[1]) + Number(match[2])
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
