import { namedProgram } from '../claims/named-program.ts'
import type { Facts } from '../facts.ts'
import type { Case } from '../person/case.ts'
import { counted } from '../say/number.ts'
import { dayText, daysFrom } from '../say/day.ts'
import { daysBetween } from '../season/days.ts'
import type { RatingQuestion, SeasonLog } from '../season/season-log.ts'
import type { IsoDate, ProgramId } from '../units.ts'
import type { Appointment, ProgramsById } from './appointments.ts'
import { appointmentsOf } from './appointments.ts'
import type { Clash } from './clashes.ts'
import { clashesOf } from './clashes.ts'
import type { SeasonCosts } from './costs.ts'
import { costsSoFar } from './costs.ts'
import { onProgramsClock } from './programs-clock.ts'
import { ratingQuestionsIn } from './ratings.ts'
import type { Lane, Tracked } from './tracked.ts'
import { usableVisas } from './usable-visas.ts'
import { lanes, trackedIn } from './tracked.ts'

/** The season as it stands: who said what, what is in the calendar, what clashes, what it cost, what to do now. */
export interface Board {
  readonly match: number
  readonly title: string
  readonly lanes: readonly { readonly lane: Lane; readonly programs: readonly TrackedProgram[] }[]
  readonly appointments: readonly Appointment[]
  readonly clashes: readonly Clash[]
  readonly todo: readonly Todo[]
  readonly costs: SeasonCosts
  readonly questions: readonly RatingQuestion[]
}

export interface TrackedProgram extends Tracked {
  readonly name: string
  readonly place: string
}

/** One thing to do about one program now. */
export interface Todo {
  readonly kind: 'rank or not' | 'choose a day' | 'say the hour' | 'note how it went' | 'rate it' | 'thank them'
  readonly program: ProgramId
  readonly text: string
}

/** Reads the whole season of the log that the advice is for. */
export function readBoard(log: SeasonLog, asked: Pick<Case, 'facts' | 'season' | 'person' | 'today'>): Board {
  const { facts, season, today } = asked
  const programs = programsById(facts)
  const tracked = trackedIn(log, season.match, usableVisas(asked)).map((one) => withProgramsClock(one, programs))
  const appointments = appointmentsOf(tracked, programs)
  const named = tracked.map((one): TrackedProgram => ({ ...one, ...namedProgram(one.program, programs.get(one.program)) }))
  const entries = log.entries.filter(({ match }) => match === season.match)
  return {
    match: season.match,
    title: titleOf(tracked, appointments, today),
    lanes: lanes.map((lane) => ({ lane, programs: named.filter((one) => one.lane === lane) })),
    appointments,
    clashes: clashesOf(appointments.filter(({ day }) => day >= today)),
    todo: named.flatMap((one) => todoOf(one, appointments, today)),
    costs: costsSoFar(tracked, entries, asked),
    questions: ratingQuestionsIn(entries),
  }
}

function withProgramsClock(one: Tracked, programs: ProgramsById): Tracked {
  const state = programs.get(one.program)?.state ?? ''
  return one.interview === undefined ? one : { ...one, interview: onProgramsClock(one.interview, state) }
}

function programsById({ programs }: Facts): ProgramsById {
  return new Map(programs.map((program) => [program.id, program]))
}

function titleOf(tracked: readonly Tracked[], appointments: readonly Appointment[], today: IsoDate): string {
  if (tracked.length === 0) return 'Nothing of this season is noted yet'
  const invited = tracked.filter(({ outcome }) => outcome === 'invited' || outcome === 'interviewed').length
  const next = appointments.find(({ day }) => day >= today)
  const sent = `${counted(tracked.length, 'application')}, ${counted(invited, 'invitation')}`
  return next === undefined ? sent : `${sent}; the next interview is ${daysFrom(today, next.day)}`
}

/** Why a place that was said does not stand on the rank list. */
export function heldText(name: string, rank: number): string {
  return `${name} is entered at place ${rank}, and no visa there can be used, as far as is known. It stays off your rank list until you say that you rank it nevertheless; if it stands on your list at NRMP, take it off there or ask first, in writing.`
}

/** Days within which an interview without an hour has to have one. Ours. */
const soon = 14

function todoOf(one: TrackedProgram, appointments: readonly Appointment[], today: IsoDate): readonly Todo[] {
  const { program, name, lane, interview } = one
  const todo = (kind: Todo['kind'], text: string): readonly Todo[] => [{ kind, program, text }]
  if (one.heldRank !== undefined) return todo('rank or not', heldText(name, one.heldRank))
  if (lane === 'invited')
    return todo('choose a day', `${name} invited you and has no day yet: choose one now, as days go to those who answer first.`)
  if (lane === 'scheduled' && interview !== undefined) {
    if (interview.for < today)
      return todo('note how it went', `${name} was on ${dayText(interview.for)}: note that you went, or that it was put off.`)
    const asks = appointments.find((each) => each.program === program)?.asks ?? []
    return asks.length > 0 && daysBetween(today, interview.for) <= soon
      ? todo('say the hour', `${name} on ${dayText(interview.for)}: ${asks.map(({ text }) => text).join(' ')}`)
      : []
  }
  if (lane !== 'interviewed') return []
  if (one.answers.length === 0) return todo('rate it', `${name}: note what you think of it while you remember.`)
  const thanked = one.letters.some(({ letter }) => letter === 'thank you')
  return thanked ? [] : todo('thank them', `${name}: a short note of thanks, if you want to send one.`)
}
