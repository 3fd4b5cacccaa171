import type { ExamFacts } from '../../src/rules/exam-facts.ts'
import type { Fact } from '../../src/answer.ts'
import type { Facts, Specialty } from '../../src/facts.ts'
import type { Profile } from '../../src/person/profile.ts'
import type { Person } from '../../src/person/person.ts'
import { readPerson } from '../../src/person/read-person.ts'
import { isoDate, specialtyId } from '../../src/units.ts'
import { visas } from '../person/invented.ts'

/** A small world: published pass marks, norms and predictors; everything about programs and seasons left out. */
export const internalMedicine = specialtyId('internal-medicine')

function said<T>(value: T): Fact<T> {
  return { value, source: 'USMLE Score Interpretation Guidelines', asOf: '2026-08-17', known: 'reported' }
}

function mark(from: string, value: number): Fact<number> & { readonly from: string } {
  return { ...said(value), from }
}

function share(topic: string, min: number, max: number): Fact<{ topic: string; min: number; max: number }> {
  return said({ topic, min, max })
}

export const examFacts: ExamFacts = {
  passMarks: {
    step1: [mark('2018-01-01', 194), mark('2022-01-26', 196)],
    step2ck: [mark('2014-07-01', 209), mark('2022-07-01', 214), mark('2025-07-01', 218)],
    step3: [mark('2020-01-01', 198), mark('2024-01-01', 200)],
  },
  percentiles: {
    step2ck: said({
      205: 0,
      210: 1,
      215: 2,
      220: 3,
      225: 6,
      230: 9,
      235: 15,
      240: 23,
      245: 32,
      250: 44,
      255: 58,
      260: 71,
      265: 83,
      270: 93,
      275: 98,
      280: 100,
    }),
    step3: said({ 185: 0, 200: 4, 220: 31, 230: 56, 240: 80, 250: 93, 265: 100 }),
  },
  means: { step2ck: said({ mean: 251, sd: 15, sem: 6 }), step3: said({ mean: 227, sd: 15, sem: 5 }) },
  formats: {
    step1: [said({ from: '2026-05-14', blocks: 14, minutesPerBlock: 30, itemsPerBlock: 20 })],
    step2ck: [
      said({ from: '2022-01-26', blocks: 8, minutesPerBlock: 60, itemsPerBlock: 40, items: 318 }),
      said({ from: '2026-05-07', blocks: 16, minutesPerBlock: 30, itemsPerBlock: 20, items: 316 }),
    ],
    step3: [said({ from: '2026-03-10', blocks: 21, minutesPerBlock: 30, itemsPerBlock: 20, items: 412, cases: 13 })],
  },
  reportDelayDays: said({ usual: 28, slow: 56 }),
  midYearDelays: said([
    { from: '2016-07-10', to: '2016-08-31', reported: '2016-09-14' },
    { from: '2019-06-23', to: '2019-08-08', reported: '2019-08-28' },
  ]),
  maximumAttempts: said(4),
  retake: said({ mostInTwelveMonths: 3, fourthMonthsAfterFirst: 12, fourthMonthsAfterLast: 6 }),
  eligibilityMonths: said(3),
  step3Closed: said({ from: '01-01', to: '01-14' }),
  yearsToCompleteExams: said(7),
  step1PassFailSince: said('2022-01-26'),
  step2FromStep1: said({ intercept: 107.3, slope: 0.581, residualSd: 11, n: 7046 }),
  step3PassRate: said(75),
  step3FromStep2: said({ intercept: 55.3, slope: 0.722, residualSd: 7.8, n: 44 }),
  practiceTestErrors: {
    'nbme-ccssa': said({ bias: 0, sd: 9.3 }),
    'uwsa-1': said({ bias: 5.5, sd: 9.6 }),
    'uwsa-2': said({ bias: 2.5, sd: 9.3 }),
    'free-120': said({ bias: 0, sd: 11.5 }),
    'amboss-sa': said({ bias: 0, sd: 11.5 }),
  },
  outline: {
    systems: [
      share('Social sciences: legal/ethical, professionalism, systems-based practice, patient safety', 10, 15),
      share('Renal, urinary and reproductive systems', 7, 13),
      share('Cardiovascular system', 6, 12),
      share('Musculoskeletal, skin and subcutaneous tissue', 6, 12),
      share('Behavioral health', 5, 10),
      share('Blood, lymphoreticular and immune systems', 5, 10),
      share('Gastrointestinal system', 5, 10),
      share('Nervous system and special senses', 5, 10),
      share('Respiratory system', 5, 10),
      share('Multisystem processes and disorders', 4, 8),
      share('Endocrine system', 3, 7),
      share('Pregnancy, childbirth and puerperium', 3, 7),
      share('Biostatistics, epidemiology, population health, literature', 3, 5),
      share('Human development', 2, 4),
    ],
    disciplines: [
      share('Medicine', 55, 65),
      share('Pediatrics', 17, 27),
      share('Obstetrics and gynecology', 10, 20),
      share('Psychiatry', 10, 15),
      share('Surgery', 5, 30),
    ],
    tasks: [share('Patient care: diagnosis', 16, 20), share('Patient care: pharmacotherapy', 8, 12)],
    crossCutting: [share('Nutrition', 15, 20)],
  },
}

const internalMedicineFacts: Specialty = {
  id: internalMedicine,
  name: 'Internal medicine',
  service: said('ERAS'),
  feeder: true,
  leadsToInformatics: said(true),
  signals: [],
  statistics: {
    step2ckMatched: said({ n: 3000, q1: 241, median: 251, q3: 259 }),
    step2ckNotMatched: said({ n: 3000, q1: 230, median: 242, q3: 253 }),
  },
}

export const facts: Pick<Facts, 'specialties' | 'exams' | 'seasons'> = {
  specialties: [internalMedicineFacts],
  exams: examFacts,
  seasons: {
    calendars: [
      {
        season: 2028,
        events: {
          programReviewFrom: { ...said('2027-09-22'), known: 'derived' },
          rankListDeadline: { ...said('2028-03-01'), known: 'derived' },
        },
      },
    ],
    fees: [],
    oneOffCosts: [],
    limits: {
      experiences: said(10),
      experienceCharacters: said(750),
      mostMeaningful: said(3),
      mostMeaningfulCharacters: said(300),
      personalStatementCharacters: said(28_000),
      lettersPerProgram: said(4),
      geographicDivisions: said(3),
      ranksIncluded: said(20),
      extraRankUsd: said(30),
      soapApplications: said(45),
    },
  },
}

/** An invented applicant of internal medicine, with whatever a test wants known. */
export function applicant(rest: Omit<Profile, 'version' | 'specialties'> = {}): Profile {
  return { version: 1, specialties: [{ id: internalMedicine }], ...rest }
}

/** The same, read on a day for the Match of 2028. */
export function personOn(day: string, rest: Omit<Profile, 'version' | 'specialties'> = {}): Person {
  return readPerson(applicant(rest), {
    facts: { exams: examFacts, visas },
    today: isoDate(day),
    match: 2028,
    stage: { kind: 'preparing' },
  })
}
