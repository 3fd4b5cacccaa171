import type { Question } from '../answer.ts'
import type { Case } from '../person/case.ts'
import type { IsoDate, SpecialtyId } from '../units.ts'
import { questionFor } from '../person/questions.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import { isoDate } from '../units.ts'

/** What a visa answer reads of a case. */
export type VisaCase = Pick<Case, 'person' | 'facts' | 'today' | 'season'>

/** A residency as far as visas go: when it starts and how long it lasts. */
export interface Training {
  readonly start: IsoDate
  readonly years: number
}

/** Where the directory has no length, the shortest that leads on. */
const usualYears = 3

/** The training in one specialty, or in the longest of those the person chose. */
export function trainingOf({ person, facts, season }: VisaCase, specialty?: SpecialtyId): Training {
  const calendar = calendarOf(facts.seasons, season.match)
  const lengths = facts.fellowship.residencyYears ?? []
  const wanted = specialty === undefined ? person.specialties.map(({ id }) => id) : [specialty]
  return {
    start: dayOfEvent(calendar, 'residencyStarts') ?? isoDate(`${season.match}-07-01`),
    years: Math.max(...wanted.map((id) => lengths.find((one) => one.specialty === id)?.years.value ?? usualYears)),
  }
}

/** Where a status would be taken up: by a change inside the US, or through a consulate abroad. */
export type TakenUp = 'inside' | 'abroad' | 'unknown'

/** A visitor’s stay ends before the training begins; whoever names no status in the US has to say it first. */
export function takenUp({ person }: VisaCase): TakenUp {
  if (person.location === 'abroad') return 'abroad'
  const { status } = person.visa
  if (person.location === undefined || status === undefined || status === 'none') return 'unknown'
  return status === 'B-1/B-2' || status === 'ESTA' ? 'abroad' : 'inside'
}

/** The question that would settle where the status is taken up. */
export function askTakenUp({ person }: VisaCase): Question {
  return questionFor(person.location === undefined ? 'applicant.location' : 'visa.status')
}
