import { groupBy } from '#engine/keys'
import type { Choice } from '../choices.ts'
import type { RatedAnswer, Scheduled, SeasonEntry, SeasonLog, SentSignal } from '../season/season-log.ts'
import { isAboutProgram, lastOf, standingIn } from '../season/season-log.ts'
import type { IsoDate, ProgramId } from '../units.ts'

/** Where an application stands on the way from sent to ranked; `closed`: the program or the applicant ended it. */
export const lanes = ['sent', 'waitlisted', 'invited', 'scheduled', 'interviewed', 'ranked', 'closed'] as const
export type Lane = (typeof lanes)[number]

/** What a lane is called in every shell. */
export const laneTitles: Readonly<Record<Lane, string>> = {
  sent: 'Sent, nothing heard',
  waitlisted: 'On the waiting list',
  invited: 'Invited, no day yet',
  scheduled: 'Interview has its day',
  interviewed: 'Interviewed',
  ranked: 'On your rank list',
  closed: 'Closed',
}

/** One application with all the log says of it. */
export interface Tracked {
  readonly program: ProgramId
  readonly lane: Lane
  readonly signal?: SentSignal
  readonly outcome?: Choice<'programAnswer'>
  /** Day of the last answer. */
  readonly answeredOn?: IsoDate
  /** The interview as it stands: absent before it has a day and after that was cancelled. */
  readonly interview?: Scheduled
  /** An interview that was called off and has no other day. */
  readonly cancelled?: Scheduled
  readonly letters: readonly { readonly letter?: Choice<'letterSent'>; readonly on?: IsoDate }[]
  readonly answers: readonly RatedAnswer[]
  readonly rank?: number
  readonly despite?: 'visa'
  /** A place that was said while no visa there can be used, and that the applicant has not said is to count all the same. */
  readonly heldRank?: number
  /** How many words the log has of it: rises with each. */
  readonly words: number
}

export interface TrackedProgram extends Tracked {
  readonly name: string
  readonly place: string
}

/**
 * The applications of a season, each with what is known of it, in the order they entered the log. `hasVisa`: whether a visa there can be
 * used, as far as is known; without one a place, however it came into the log, counts only where the applicant said so.
 */
export function trackedIn(log: SeasonLog, match: number, hasVisa: (program: ProgramId) => boolean): readonly Tracked[] {
  const about = log.entries.filter((entry) => entry.match === match).filter(isAboutProgram)
  const byProgram = groupBy(about, ({ program }) => program)
  const { applications, interviews } = standingIn(log, match)
  const days = new Map(interviews.map((one) => [one.given.program, one]))
  return applications.map((application) => {
    const entries = byProgram.get(application.program) ?? []
    const { program, signal, outcome, date, rank: place } = application
    const day = days.get(program)
    const interview = day?.isOff === false ? day.given : undefined
    const despite = lastOf(entries, 'ranked')?.despite
    const isHeld = place !== undefined && despite === undefined && !hasVisa(program)
    const rank = isHeld ? undefined : place
    return {
      program,
      lane: laneOf({ outcome, rank, interview }),
      ...(signal === undefined ? {} : { signal }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(outcome === undefined || date === undefined ? {} : { answeredOn: date }),
      ...(interview === undefined ? {} : { interview }),
      ...(day?.isOff === true ? { cancelled: day.given } : {}),
      letters: entries.flatMap((entry) => (entry.kind === 'wrote' ? [letterOf(entry)] : [])),
      answers: lastOf(entries, 'rated')?.answers ?? [],
      ...(rank === undefined ? {} : { rank }),
      ...(rank === undefined || despite === undefined ? {} : { despite }),
      ...(isHeld ? { heldRank: place } : {}),
      words: entries.length,
    }
  })
}

/** Where an application stands by its answer, its rank and the day of its interview. */
export function laneOf({
  outcome,
  rank,
  interview,
}: {
  readonly outcome?: Choice<'programAnswer'> | undefined
  readonly rank: number | undefined
  readonly interview?: Scheduled | undefined
}): Lane {
  if (outcome === 'rejected' || outcome === 'withdrawn') return 'closed'
  if (rank !== undefined) return 'ranked'
  if (outcome === 'invited') return interview === undefined ? 'invited' : 'scheduled'
  return outcome ?? 'sent'
}

function letterOf({ letter, on }: Extract<SeasonEntry, { readonly kind: 'wrote' }>): Tracked['letters'][number] {
  return { ...(letter === undefined ? {} : { letter }), ...(on === undefined ? {} : { on }) }
}
