import type { Facts } from '../facts.ts'
import type { Person } from '../person/person.ts'
import type { IsoDate } from '../units.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'

/** The ECFMG Pathways of one season: what a person is certified through who has no certificate yet. */
export interface PathwaySeason {
  /** Match year of the Pathways. */
  readonly match: number
  /** Whether they are open on the day asked about. */
  readonly isOpen: boolean
  readonly opens?: IsoDate
  readonly closes?: IsoDate
}

/** Who asks for the Pathways, and for which Match. */
export interface PathwayQuestion {
  readonly person: Pick<Person, 'exams'>
  readonly facts: Pick<Facts, 'seasons'>
  /** Match year aimed at. */
  readonly match: number
  readonly today: IsoDate
}

/**
 * The Pathways to be certified in: those of the season before while they are still open, for somebody who has passed both Steps or begun,
 * for then the certificate is there when applications go out; else the season's own.
 */
export function pathwaySeason({ person, facts, match, today }: PathwayQuestion): PathwaySeason {
  const { step1, step2ck, pathway } = person.exams
  const before = windowOf(facts, match - 1, today)
  const isReady = pathway?.status === 'in progress' || (step1.state === 'passed' && step2ck.state === 'passed')
  return isReady && before.isOpen ? before : windowOf(facts, match, today)
}

function windowOf({ seasons }: Pick<Facts, 'seasons'>, match: number, today: IsoDate): PathwaySeason {
  const calendar = calendarOf(seasons, match)
  const [opens, closes] = [dayOfEvent(calendar, 'pathwaysOpen'), dayOfEvent(calendar, 'pathwaysDeadline')]
  return {
    match,
    isOpen: closes !== undefined && today <= closes && (opens === undefined || today >= opens),
    ...(opens === undefined ? {} : { opens }),
    ...(closes === undefined ? {} : { closes }),
  }
}
