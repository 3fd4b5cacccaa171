import type { Facts } from '../facts.ts'
import type { Season } from '../season/season.ts'
import type { IsoDate } from '../units.ts'
import type { OwnRecords } from './own-records.ts'
import type { Person } from './person.ts'
import type { Profile } from './profile.ts'
import { readPerson } from './read-person.ts'
import { readStage } from './read-stage.ts'
import { logOf } from './season-log-of.ts'
import { oneYearNow, targetSeason } from './target-season.ts'

/** The seed while nobody asks for another: the same question gives the same answer everywhere. */
export const usualSeed = 1

/** One person on one day: what every step of the advice is asked about. */
export interface Case {
  readonly person: Person
  readonly facts: Facts
  readonly today: IsoDate
  readonly season: Season
  readonly seed: number
  /** As written; `caseWith` reads the person from it once more. Nobody else reads it. */
  readonly told: Told
}

/** What a person is read from. */
interface Told {
  readonly profile: Profile
  readonly records?: OwnRecords
}

/** What is known beside the profile when a case is opened. */
export interface CaseOf {
  readonly facts: Facts
  readonly today: IsoDate
  readonly seed: number
  readonly records?: OwnRecords
  /** The season to advise on; left out, the one the person aims at. */
  readonly season?: Season
}

/** Reads a person and the season they aim at: the first step of every advice. */
export function openCase(profile: Profile, { facts, today, seed, records, season }: CaseOf): Case {
  const aiming = { profile, log: logOf(profile, today, records), facts, today }
  const aimed = season ?? targetSeason(aiming)
  const told = records === undefined ? { profile } : { profile, records }
  const stage = readStage(aiming, aimed.match)
  const oneYear = oneYearNow(aiming)
  const person = readPerson(profile, { facts, today, match: aimed.match, stage, oneYear, ...told })
  return { person, facts, today, season: aimed, seed, told }
}

/** The same person read for another Match, on another day where one is named. */
export function caseForMatch(
  asked: Case,
  { match, today = asked.today }: { readonly match: number; readonly today?: IsoDate },
): Case {
  const { told, facts, seed, season } = asked
  const records = told.records === undefined ? {} : { records: told.records }
  return openCase(told.profile, { facts, seed, today, season: { ...season, match }, ...records })
}
