import type { Facts } from '../facts.ts'
import type { Person } from '../person/person.ts'
import type { IsoDate } from '../units.ts'
import { addDays } from '../season/days.ts'
import type { PathwayQuestion } from './pathways.ts'
import { pathwaySeason } from './pathways.ts'
import { lastDayForSeason, reportDeadlines } from './timing/report-deadlines.ts'

/** From when somebody holds the ECFMG certificate, and with it whatever asks for it first. */
export interface CertificateDay {
  /** Never before today. */
  readonly day: IsoDate
  /** Issued, not needed, or expected on a day the person names; else the first day it can be there. */
  readonly isSaid: boolean
}

interface CertificateQuestion extends PathwayQuestion {
  readonly person: Person
  readonly facts: Pick<Facts, 'exams' | 'seasons'>
}

/**
 * An exam is not before what it requires: Step 3 asks for the certificate, and the certificate for reports of both Steps, a Pathway, which
 * opens on its own day, and the diploma.
 */
export function certificateDay(asked: CertificateQuestion): CertificateDay {
  const { person, today } = asked
  const { state, day, notBefore } = person.exams.certificate
  if (state === 'issued' || person.outside === 'usGraduate') return { day: today, isSaid: true }
  if (state === 'expected' && day !== undefined) return { day: latestOf([today, day]), isSaid: true }
  return {
    day: latestOf([today, ...pathwayDay(asked), ...step2Report(asked), ...(notBefore === undefined ? [] : [notBefore])]),
    isSaid: false,
  }
}

function pathwayDay(asked: CertificateQuestion): readonly IsoDate[] {
  if (asked.person.exams.pathway?.status === 'accepted') return []
  const { opens } = pathwaySeason(asked)
  return opens === undefined ? [] : [opens]
}

/** The report of a Step 2 CK that is still to be passed: of the day planned, else of the last one that serves the season. */
function step2Report({ person, facts, match, today }: CertificateQuestion): readonly IsoDate[] {
  const { state, day } = person.exams.step2ck
  if (state === 'passed' || state === 'awaiting result' || state === 'unclear') return []
  const planned = state === 'planned' ? day : undefined
  const exam = planned ?? lastDayForSeason(person, reportDeadlines(facts.exams, facts.seasons, match), today) ?? today
  return [addDays(latestOf([exam, today]), facts.exams.reportDelayDays.value.usual)]
}

function latestOf(days: readonly IsoDate[]): IsoDate {
  return days.reduce((latest, day) => (day > latest ? day : latest))
}

/** Days a sponsor and a consulate want between the certificate and the first day. Ours. */
const daysForVisa = 90
/** Days a hospital wants it before the first day of somebody who needs no visa. Ours. */
const daysForHospital = 30

/** The day the certificate has to be there for a first day of training to hold. */
export function certificateNeededBy(starts: IsoDate, waitsForVisa: boolean): IsoDate {
  return addDays(starts, -(waitsForVisa ? daysForVisa : daysForHospital))
}
