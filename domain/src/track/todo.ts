import { dayText } from '../say/day.ts'
import { dayOfEvent } from '../season/calendar.ts'
import { ranksClosed } from '../season/ranks-closed.ts'
import { daysBetween } from '../season/days.ts'
import type { SeasonCalendar } from '../season/season-facts.ts'
import type { IsoDate, ProgramId } from '../units.ts'
import type { Appointment } from './appointments.ts'
import type { TrackedProgram } from './tracked.ts'
import { laneOf } from './tracked.ts'

/** One thing to do about one program now. */
export interface Todo {
  readonly kind: (typeof order)[number]
  readonly program: ProgramId
  readonly text: string
}

/** What cannot wait stands first. */
const order = ['rank or not', 'choose a day', 'say the hour', 'note how it went', 'rate it', 'thank them'] as const

interface On {
  readonly calendar: SeasonCalendar
  readonly today: IsoDate
}

/** What each program needs from the applicant now, the most pressing first; nothing once rank lists have closed, as no word changes a list any more. */
export function todoNow(
  programs: readonly TrackedProgram[],
  appointments: readonly Appointment[],
  { calendar, today }: On,
): readonly Todo[] {
  if (ranksClosed(calendar, today) !== undefined) return []
  const opens = dayOfEvent(calendar, 'rankingOpens')
  const isLate = opens !== undefined && today >= opens
  return programs
    .flatMap((one) => todoOf(one, appointments, { today, isLate }))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** Why a place that was said does not stand on the rank list. */
export function heldText(name: string, rank: number): string {
  return `${name} is entered at place ${rank}, and no visa there can be used, as far as is known. It stays off your rank list until you say that you rank it nevertheless; if it stands on your list at NRMP, take it off there or ask first, in writing.`
}

/** Days within which an interview without an hour has to have one. Ours. */
const soon = 14

interface When {
  readonly today: IsoDate
  /** Whether rank lists are open already, and interviews mostly over. */
  readonly isLate: boolean
}

function todoOf(one: TrackedProgram, appointments: readonly Appointment[], { today, isLate }: When): readonly Todo[] {
  const { program, name, interview } = one
  // A place on the rank list leaves what is open about the interview as it is.
  const lane = laneOf({ ...one, rank: undefined })
  const todo = (kind: Todo['kind'], text: string): readonly Todo[] => [{ kind, program, text }]
  if (one.heldRank !== undefined) return todo('rank or not', heldText(name, one.heldRank))
  if (lane === 'invited') return todo('choose a day', `${name} ${dayWords(one, isLate)}`)
  if (lane === 'scheduled' && interview !== undefined) {
    if (interview.for < today)
      return todo('note how it went', `${name} was on ${dayText(interview.for)}: note that you went, or that it was put off.`)
    const asks = appointments.find((each) => each.program === program)?.asks ?? []
    return asks.length > 0 && daysBetween(today, interview.for) <= soon
      ? todo('say the hour', `${name} on ${dayText(interview.for)}: ${asks.map(({ text }) => text).join(' ')}`)
      : []
  }
  if (one.lane !== 'interviewed') return []
  if (one.answers.length === 0) return todo('rate it', `${name}: note what you think of it while you remember.`)
  const thanked = one.letters.some(({ letter }) => letter === 'thank you')
  return thanked ? [] : todo('thank them', `${name}: a short note of thanks, if you want to send one.`)
}

function dayWords({ cancelled }: TrackedProgram, isLate: boolean): string {
  const begins = cancelled === undefined ? 'invited you and has no day yet' : `on ${dayText(cancelled.for)} is off`
  if (isLate)
    return `${begins}: rank lists are open, and interviews mostly over. Ask today whether a day is left; ${cancelled === undefined ? 'if you went or it was called off, note that' : 'if none is, note that you withdrew'}.`
  return cancelled === undefined
    ? `${begins}: choose one now, as days go to those who answer first.`
    : `${begins}: ask now for another day, or note that you withdrew.`
}
