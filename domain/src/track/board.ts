import type { Reason } from '../answer.ts'
import { namedProgram } from '../claims/named-program.ts'
import type { Facts } from '../facts.ts'
import type { Case } from '../person/case.ts'
import { counted } from '../say/number.ts'
import { daysFrom } from '../say/day.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import { hasInvited } from '../season/invited.ts'
import type { RatingQuestion, SeasonLog } from '../season/season-log.ts'
import type { IsoDate } from '../units.ts'
import type { Appointment, ProgramsById } from './appointments.ts'
import { appointmentsOf } from './appointments.ts'
import type { Clash } from './clashes.ts'
import { clashesOf } from './clashes.ts'
import type { SeasonCosts } from './costs.ts'
import { costsSoFar } from './costs.ts'
import type { Improper } from './improper.ts'
import { ifImproper } from './improper.ts'
import { onProgramsClock } from './programs-clock.ts'
import { ratingQuestionsIn } from './ratings.ts'
import type { Todo } from './todo.ts'
import { todoNow } from './todo.ts'
import type { Lane, Tracked, TrackedProgram } from './tracked.ts'
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
  /** What to do about words of a program that are no answer to an application. */
  readonly ifImproper: Readonly<Record<Improper, readonly Reason[]>>
}

/** Reads the whole season of the log that the advice is for. */
export function readBoard(log: SeasonLog, asked: Pick<Case, 'facts' | 'season' | 'person' | 'today'>): Board {
  const { facts, season, today } = asked
  const programs = programsById(facts)
  const calendar = calendarOf(facts.seasons, season.match)
  const tracked = trackedIn(log, season.match, usableVisas(asked)).map((one) => withProgramsClock(one, programs))
  const appointments = appointmentsOf(tracked, { programs, closes: dayOfEvent(calendar, 'rankListDeadline') })
  const named = tracked.map((one): TrackedProgram => ({ ...one, ...namedProgram(one.program, programs.get(one.program)) }))
  const entries = log.entries.filter(({ match }) => match === season.match)
  return {
    match: season.match,
    title: titleOf(season.match, tracked, { appointments, today }),
    lanes: lanes.map((lane) => ({ lane, programs: named.filter((one) => one.lane === lane) })),
    appointments,
    clashes: clashesOf(appointments.filter(({ day }) => day >= today)),
    todo: todoNow(named, appointments, { calendar, today }),
    costs: costsSoFar(tracked, entries, asked),
    questions: ratingQuestionsIn(entries),
    ifImproper: ifImproper(facts.seasons),
  }
}

function withProgramsClock(one: Tracked, programs: ProgramsById): Tracked {
  const state = programs.get(one.program)?.state ?? ''
  return one.interview === undefined ? one : { ...one, interview: onProgramsClock(one.interview, state) }
}

function programsById({ programs }: Facts): ProgramsById {
  return new Map(programs.map((program) => [program.id, program]))
}

interface Standing {
  readonly appointments: readonly Appointment[]
  readonly today: IsoDate
}

function titleOf(match: number, tracked: readonly Tracked[], { appointments, today }: Standing): string {
  if (tracked.length === 0) return `Nothing of the season for Match ${match} is noted yet`
  const invited = tracked.filter(hasInvited).length
  const next = appointments.find(({ day }) => day >= today)
  const sent = `${counted(tracked.length, 'application')}, ${counted(invited, 'invitation')}`
  return next === undefined ? sent : `${sent}; the next interview is ${daysFrom(today, next.day)}`
}
