import { dayText } from '../say/day.ts'
import type { Answer, Question, Reason } from '../answer.ts'
import type { ExamFormat } from '../rules/exam-facts.ts'
import type { Person } from '../person/person.ts'
import type { IsoDate } from '../units.ts'
import type { DayPlan } from './day-sessions.ts'
import type { NextExam } from './next-exam.ts'
import type { StudyLog } from './study-log.ts'
import type { StudyWeek } from './study-week.ts'
import type { DoneThisWeek } from './week-budget.ts'
import { known, needs } from '../answer.ts'
import { byFieldRule } from '../exams/field-rule.ts'
import { pointsOfWeek } from '../exams/forecast/forecast-step2ck.ts'
import type { ExamWorld } from '../exams/picture.ts'
import { addDays, weekday } from '../season/days.ts'
import { sessionsOf } from './day-sessions.ts'
import { mondayOf } from './error-mix.ts'
import { dueCards } from './missed-items.ts'
import { formatOn } from './pace.ts'
import { readDashboard } from './read-dashboard.ts'
import { shareTopics } from './topic-minutes.ts'
import { doneThisWeek, minutesByDay, mixedShare, toFive } from './week-budget.ts'
import { percentText, counted } from '../say/number.ts'
import { questionFor } from '../person/questions.ts'

export interface WeekInput {
  readonly person: Person
  /** The exam the week is for. */
  readonly next: NextExam
  readonly log: StudyLog
  readonly facts: ExamWorld
  readonly today: IsoDate
  /** Time of day at which study begins, `HH:mm`; without it evenings, or mornings on long days. */
  readonly startAt?: string
}

/**
 * The rest of this week as sessions: reviews that are due, 30 to 40 % mixed timed blocks in the exam's own format, the remaining 60 to
 * 70 % on weaknesses by water-filling, minimally tested topics capped, rest days kept. What was done since Monday counts, so planning
 * again on a Thursday plans what is left. Asks for the hours where none are known.
 */
export function planWeek(input: WeekInput): Answer<StudyWeek> {
  const { person, next, log, today } = input
  const { exams } = input.facts
  if (next.kind === 'none') return known(weekWithoutExam(mondayOf(today)))
  const available = minutesByDay(person.study)
  if (available === undefined) return needs(questionFor('study.hoursByDay'))
  const from = mondayOf(today)
  const done = doneThisWeek(log, from, today)
  const format = formatOn(exams, next.kind, examDay(next.day, today))
  const targetScore = person.study.targetScore
  const board = readDashboard({ log, exams, today, ...(targetScore === undefined ? {} : { targetScore }) })
  const days = withReviews(daysLeft(available, from, today, doneOn(log, today)), log)
  const split = withBlocks(days, { share: mixedShare(next.day, today), done, format })
  const topics = shareTopics(board.systems, { minutes: sum(split.map(({ left }) => left)), done: done.byTopic, exams })
  const sessions = sessionsOf(split, {
    topics,
    board,
    format,
    ...(input.startAt === undefined ? {} : { startAt: input.startAt }),
  })
  const planned = (kind: string): number => sum(sessions.filter((session) => session.kind === kind).map(({ minutes }) => minutes))
  const mixed = done.mixed + planned('mixed')
  const total = done.total + sum(sessions.map(({ minutes }) => minutes))
  return known({
    from,
    sessions,
    minutes: { total, done: done.total, weakness: total - mixed, mixed, review: done.review + planned('review') },
    shares: total === 0 ? { weakness: 0, mixed: 0 } : { weakness: 1 - mixed / total, mixed: mixed / total },
    exam: next,
    ...(next.kind === 'step2ck' ? pointsOfWeek({ person, facts: input.facts, today }) : {}),
    restDays: available.flatMap((minutes, day) => (minutes === 0 ? [addDays(from, day)] : [])),
    because: [...step3Reason(next, format), ...reasonsFor({ total, mixed, format })],
    asks: board.asked === 0 ? [askForAnswers] : board.asks,
  })
}

/** From today to Sunday, with what today has left. */
function daysLeft(available: readonly number[], from: IsoDate, today: IsoDate, doneToday: number): readonly DayPlan[] {
  return available.flatMap((minutes, day) => {
    const date = addDays(from, day)
    if (date < today) return []
    return [{ date, left: date === today ? Math.max(0, minutes - toFive(doneToday)) : minutes, blocks: [], review: 0, cards: 0 }]
  })
}

function doneOn(log: StudyLog, today: IsoDate): number {
  return doneThisWeek(
    { ...log, blocks: log.blocks.filter(({ date }) => date === today), done: log.done.filter(({ date }) => date === today) },
    today,
    today,
  ).total
}

/** A card takes about two minutes; reviews never take more than a quarter of a day. */
const minutesPerCard = 2
const mostReview = 0.25

/** Cards due are spread over the days from their due day on; what does not fit waits for the next day. */
function withReviews(days: readonly DayPlan[], log: StudyLog): readonly DayPlan[] {
  let seen = 0
  return days.map((day) => {
    const due = dueCards(log, day.date).length - seen
    const cards = Math.max(0, Math.min(due, Math.floor((mostReview * day.left) / minutesPerCard)))
    const review = Math.min(day.left, 5 * Math.ceil((cards * minutesPerCard) / 5))
    seen += cards
    return { ...day, cards, review, left: day.left - review }
  })
}

/** A block is the exam's own minutes and as long again for going over the answers; less or more where that fits the week better. */
const usualFactor = 2

/** Mixed blocks for the share of the week that is still open: of the lengths that are possible, the one that comes nearest to it. */
function withBlocks(
  days: readonly DayPlan[],
  { share, done, format }: { readonly share: number; readonly done: DoneThisWeek; readonly format: ExamFormat },
): readonly DayPlan[] {
  const whole = done.total + sum(days.map(({ left, review }) => left + review))
  const open = share * whole - done.mixed
  const { minutesPerBlock } = format
  if (open < 0.75 * minutesPerBlock) return days
  const lengths = Array.from({ length: Math.floor((1.5 * minutesPerBlock) / 5) + 1 }, (_, i) => minutesPerBlock + 5 * i)
  const plans = lengths.map((length) => {
    const plan = placeBlocks(days, length, Math.max(1, Math.round(open / length)))
    const placed = sum(plan.flatMap(({ blocks }) => blocks))
    return { plan, miss: Math.abs(placed - open), odd: Math.abs(length - usualFactor * minutesPerBlock) }
  })
  // Ten minutes beside the share matter less than a block of the usual length.
  return plans.reduce((best, next) => (next.miss + next.odd / 3 < best.miss + best.odd / 3 ? next : best)).plan
}

/** One a day before any day gets a second, on the days with most time. */
function placeBlocks(days: readonly DayPlan[], length: number, count: number): readonly DayPlan[] {
  return Array.from({ length: count }).reduce<readonly DayPlan[]>((plan) => {
    const fits = plan.filter(({ left }) => left >= length)
    const best = fits.toSorted((a, b) => a.blocks.length - b.blocks.length || b.left - a.left)[0]
    return best === undefined
      ? plan
      : plan.map((day) => (day === best ? { ...day, blocks: [...day.blocks, length], left: day.left - length } : day))
  }, days)
}

function reasonsFor({
  total,
  mixed,
  format,
}: {
  readonly total: number
  readonly mixed: number
  readonly format: ExamFormat
}): readonly Reason[] {
  const share = total === 0 ? 0 : mixed / total
  const outside = total > 0 && (share < 0.3 || share > 0.4)
  return [
    byFieldRule('60 to 70% of study time for weaknesses, 30 to 40% for mixed blocks as in the exam'),
    {
      text: `A mixed block is ${counted(format.itemsPerBlock, 'question')} in ${counted(format.minutesPerBlock, 'minute')}, the format for exams from ${dayText(format.from)}, and time to go over the answers.`,
      direction: 'neutral',
    },
    ...(outside
      ? [
          {
            text: `Mixed blocks make ${percentText(share)} of this week: whole blocks do not fit its hours better.`,
            direction: 'neutral',
          } as const,
        ]
      : []),
  ]
}

/** The day whose exam format counts: the decided one, else today. */
function examDay(day: IsoDate | undefined, today: IsoDate): IsoDate {
  return day !== undefined && day > today ? day : today
}

/** No outline of Step 3 is held: what the week can and cannot know of it. */
function step3Reason({ kind }: NextExam, { cases }: ExamFormat): readonly Reason[] {
  if (kind !== 'step3') return []
  const simulations =
    cases === undefined ? '' : ` It also has ${cases} case simulations: give some of the weakness hours to practising them.`
  const text = `Step 3 is next. Blocks have its format; topics and their shares are those of Step 2 CK, which it builds on, for no outline of its own is held here.${simulations}`
  return [{ text, direction: 'neutral' }]
}

function weekWithoutExam(from: IsoDate): StudyWeek {
  const text =
    'No exam is ahead: Step 2 CK is taken, and nothing decided asks for Step 3 now. The hours are free for clinical work, letters and a project in informatics.'
  return {
    from,
    exam: { kind: 'none' },
    sessions: [],
    minutes: { total: 0, done: 0, weakness: 0, mixed: 0, review: 0 },
    shares: { weakness: 0, mixed: 0 },
    restDays: [],
    because: [{ text, direction: 'neutral' }],
    asks: [],
  }
}

/** The day from which a week is planned: on a Sunday the coming week is the one to plan. */
export function weekToPlan(today: IsoDate): IsoDate {
  return weekday(today) === 6 ? addDays(today, 1) : today
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

const askForAnswers: Question = {
  field: 'study log',
  text: 'Which blocks of questions have you done? Log one, or import what your question bank shows.',
  why: 'Without answers every topic counts by its share of the exam alone.',
}
