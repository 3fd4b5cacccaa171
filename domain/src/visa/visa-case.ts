import type { Question } from '../answer.ts'
import type { Case } from '../person/case.ts'
import type { VisaStanding } from '../person/person.ts'
import type { PermitBasis } from '../rules/visa-facts.ts'
import type { IsoDate, SpecialtyId } from '../units.ts'
import { askUnderlyingStatus, questionFor } from '../person/questions.ts'
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

/**
 * A change inside the US asks for a status the person was admitted in. A visitor’s stay ends before the training begins, a permit that
 * rests on a request says nothing of such a status, and whoever names none in the US has to say it first.
 */
export function takenUp({ person }: VisaCase): TakenUp {
  if (person.location === 'abroad') return 'abroad'
  const { status } = person.visa
  if (person.location === undefined || status === undefined) return 'unknown'
  if (status === 'none') return isOnRequest(person.visa) ? 'abroad' : 'unknown'
  if (status === 'B-1/B-2' || status === 'ESTA') return 'abroad'
  return saysNoStatus(person.visa) ? 'unknown' : 'inside'
}

/** Whether the person holds a permit, and does not say in which status they were admitted. */
export function isStatusUnsaid(asked: VisaCase): boolean {
  return takenUp(asked) === 'unknown' && saysNoStatus(asked.person.visa)
}

/** A permit of a spouse comes with the status of one. */
const ofSpouse: ReadonlySet<PermitBasis> = new Set(['spouse of J-1', 'spouse of H-1B', 'spouse of L-1'])

function isOnRequest({ permit }: VisaStanding): boolean {
  return permit !== undefined && (permit.basis === undefined || !ofSpouse.has(permit.basis))
}

function saysNoStatus(visa: VisaStanding): boolean {
  return visa.status === 'EAD' ? visa.permit === undefined || isOnRequest(visa) : visa.status === 'other' && isOnRequest(visa)
}

/** The question that would settle where the status is taken up. */
export function askTakenUp(asked: VisaCase): Question {
  if (asked.person.location === undefined) return questionFor('applicant.location')
  return isStatusUnsaid(asked) ? askUnderlyingStatus : questionFor('visa.status')
}
