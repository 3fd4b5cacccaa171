import type { IsoDate, ProgramId } from '../units.ts'
import { dayText } from '../say/day.ts'
import { counted } from '../say/number.ts'
import type { Appointment } from './appointments.ts'
import { usualMinutes } from './appointments.ts'

/** Two interviews one person cannot, or can hardly, both go to. */
export interface Clash {
  /** `same day`: the hour of one is not known yet. `travel`: both in person, in two places, without the time to get there. */
  readonly kind: 'overlap' | 'short gap' | 'travel' | 'same day'
  readonly programs: readonly [ProgramId, ProgramId]
  readonly day: IsoDate
  readonly text: string
}

const hour = 3_600_000
/** To leave one screen and be ready at the next. Ours. */
const shortestGap = hour
/** From one city to another with a night between. Ours. */
const shortestTravel = 14 * hour

/** Pairs that clash, in the order of their days. The appointments come in order. */
export function clashesOf(appointments: readonly Appointment[]): readonly Clash[] {
  return appointments.flatMap((first, at) => {
    const found: Clash[] = []
    for (const second of appointments.slice(at + 1)) {
      if (apart(first, second) >= longestReach) break
      found.push(...clashOf(first, second))
    }
    return found
  })
}

/** Nothing further apart than this can clash: an interview is a day at most, and travel less than another. */
const longestReach = 3 * 24 * hour

function apart(first: Appointment, second: Appointment): number {
  return Date.parse(second.day) - Date.parse(first.day)
}

function clashOf(first: Appointment, second: Appointment): readonly Clash[] {
  const kind = kindOf(first, second)
  if (kind === undefined) return []
  return [{ kind, programs: [first.program, second.program], day: second.day, text: wordsOf[kind](first, second) }]
}

function kindOf(first: Appointment, second: Appointment): Clash['kind'] | undefined {
  if (first.span === undefined || second.span === undefined) return first.day === second.day ? 'same day' : undefined
  const gap = second.span.start - first.span.end
  if (gap < 0) return 'overlap'
  const travels = first.form === 'in person' && second.form === 'in person' && first.place !== second.place
  if (travels && gap < shortestTravel) return 'travel'
  return gap < shortestGap ? 'short gap' : undefined
}

type Words = (first: Appointment, second: Appointment) => string

const wordsOf: Readonly<Record<Clash['kind'], Words>> = {
  overlap: (first, second) =>
    `${first.name} and ${second.name} overlap on ${dayText(second.day)}${isReckoned(first) ? `, with ${counted(usualMinutes / 60, 'hour')} reckoned for an interview whose length you did not note` : ''}: ask one of them for another day.`,
  'short gap': (first, second) =>
    `Between ${first.name} and ${second.name} on ${dayText(second.day)} there is less than an hour: interviews run over.`,
  travel: (first, second) =>
    `${first.name} and then ${second.name} on ${dayText(second.day)}, both in person in two places, with ${counted(hoursBetween(first, second), 'hour')} between: too short to travel and sleep.`,
  'same day': (first, second) =>
    `${first.name} and ${second.name} are both on ${dayText(second.day)}: note the hours, and it can be said whether they clash.`,
}

function isReckoned({ span }: Appointment): boolean {
  return span?.lengthSaid === false
}

function hoursBetween(first: Appointment, second: Appointment): number {
  return Math.max(0, Math.round(((second.span?.start ?? 0) - (first.span?.end ?? 0)) / hour))
}
