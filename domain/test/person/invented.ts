/** Invented people for tests, read against the dated rules we ship. */
import { readFileSync } from 'node:fs'
import { advise } from '../../src/advise.ts'
import type { AdvisedWithList } from '../../src/advise.ts'
import type { ExamFacts } from '../../src/rules/exam-facts.ts'
import type { VisaFacts } from '../../src/rules/visa-facts.ts'
import type { OwnRecords } from '../../src/person/own-records.ts'
import type { Person } from '../../src/person/person.ts'
import type { Profile } from '../../src/person/profile.ts'
import { readPerson } from '../../src/person/read-person.ts'
import type { SeasonFacts } from '../../src/season/season-facts.ts'
import { isoDate, specialtyId } from '../../src/units.ts'

export const exams: ExamFacts = JSON.parse(readFileSync('facts/data/exams.json', 'utf8'))
export const visas: VisaFacts = JSON.parse(readFileSync('facts/data/visas.json', 'utf8'))
export const seasons: SeasonFacts = JSON.parse(readFileSync('facts/data/seasons.json', 'utf8'))

export function personOf(
  said: Partial<Profile>,
  match = 2028,
  more: { readonly day?: string; readonly records?: OwnRecords } = {},
): Person {
  const profile: Profile = { version: 1, specialties: [{ id: specialtyId('internal-medicine') }], ...said }
  const { day = '2026-11-28', records } = more
  const reading = { facts: { exams, visas }, today: isoDate(day), match, stage: { kind: 'preparing' } as const }
  return readPerson(profile, records === undefined ? reading : { ...reading, records })
}

/** The advice of somebody who has a list; a test that needs one fails without. */
export function adviseListed(...asked: Parameters<typeof advise>): AdvisedWithList {
  const advised = advise(...asked)
  if (advised.kind !== 'with list') throw new Error(advised.why)
  return advised
}
