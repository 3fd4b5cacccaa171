import { namedProgram } from '../claims/named-program.ts'
import type { Question } from '../answer.ts'
import type { Choice } from '../choices.ts'
import type { Program } from '../claims/program.ts'
import { bothClocksText, isZone, momentOf } from '../say/zone.ts'
import { dayText } from '../say/day.ts'
import type { IsoDate, ProgramId } from '../units.ts'
import { zoneOf } from './state-zones.ts'
import type { Tracked } from './tracked.ts'

/** An interview with its day. */
export interface Appointment {
  readonly program: ProgramId
  readonly name: string
  /** City and state, where the directory has them. */
  readonly place: string
  readonly day: IsoDate
  readonly form?: Choice<'interviewForm'>
  /** Start and end in milliseconds since 1970 UTC; absent while hour or clock are not known. */
  readonly span?: { readonly start: number; readonly end: number; readonly zone: string; readonly lengthSaid: boolean }
  /** What is still to be said: the hour, which clock, or whether a day too late to be ranked is right. */
  readonly asks: readonly Question[]
}

/** How long an interview is reckoned where nobody says it: half a day of talks, as most are. Ours. */
export const usualMinutes: number = 4 * 60

/** What the directory says of the programs of a season. */
export type ProgramsById = ReadonlyMap<ProgramId, Pick<Program, 'name' | 'city' | 'state' | 'specialty'>>

/** What interviews are read by. `closes`: the day rank lists close. */
interface Appointing {
  readonly programs: ProgramsById
  readonly closes: IsoDate | undefined
}

/** The interviews that have a day, the earliest first. Those that were held are left out. */
export function appointmentsOf(tracked: readonly Tracked[], by: Appointing): readonly Appointment[] {
  return tracked
    .filter(({ outcome }) => outcome === 'invited')
    .flatMap((one) => appointmentOf(one, by) ?? [])
    .toSorted((a, b) => startOf(a) - startOf(b))
}

/** One interview; undefined where it has no day. */
function appointmentOf({ program, interview }: Tracked, { programs, closes }: Appointing): Appointment | undefined {
  if (interview === undefined) return undefined
  const { for: day, at, zone: said, minutes, form } = interview
  const known = programs.get(program)
  const clock = zoneOf(known?.state ?? '')
  const zone = said !== undefined && isZone(said) ? said : clock.kind === 'known' ? clock.value : undefined
  const asks = [
    ...(closes !== undefined && day > closes ? [dayAsked(closes)] : []),
    ...(at === undefined ? [hourAsked] : []),
    ...(zone === undefined && clock.kind === 'needs' ? clock.ask : []),
  ]
  const start = at === undefined || zone === undefined ? undefined : momentOf(`${day}T${at}`, zone)
  return {
    program,
    ...namedProgram(program, known),
    day,
    ...(form === undefined ? {} : { form }),
    ...(start === undefined || zone === undefined
      ? {}
      : { span: { start, end: start + (minutes ?? usualMinutes) * minute, zone, lengthSaid: minutes !== undefined } }),
    asks,
  }
}

const minute = 60_000

const hourAsked: Question = {
  field: 'at',
  text: 'At what hour does it begin?',
  why: 'Without it nobody can see whether two interviews clash.',
}

function dayAsked(closes: IsoDate): Question {
  return {
    field: 'for',
    text: `Is this the day? Rank lists close on ${dayText(closes)}, and a program seen after that can no longer be ranked.`,
    why: 'A match needs a place on your list and one on theirs.',
  }
}

/** Where it stands among the others: at its hour, or at noon of its day while that is not known. */
function startOf({ span, day }: Appointment): number {
  return span?.start ?? Date.parse(`${day}T12:00Z`)
}

/** When it is, on the program's clock and on the applicant's own. */
export function appointmentText({ day, span }: Appointment, ownZone: string): string {
  return span === undefined ? dayText(day) : bothClocksText(span.start, span.zone, ownZone)
}
