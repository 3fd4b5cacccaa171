import type { ExamAssessment, Flag } from '../../../domain/src/exams/exam-assessment.ts'
import type { Person } from '../../../domain/src/person/person.ts'
import type { Experience, Profile } from '../../../domain/src/person/profile.ts'
import type { SeasonLimits } from '../../../domain/src/season/season-facts.ts'
import { personOf } from '../../../domain/test/person/invented.ts'
import { isoDate, specialtyId } from '../../../domain/src/units.ts'

const aamc = { source: 'AAMC, publication chapters', asOf: 'ERAS 2027', known: 'published' } as const

export const limits: SeasonLimits = {
  experiences: { value: 10, ...aamc },
  experienceCharacters: { value: 750, ...aamc },
  mostMeaningful: { value: 3, ...aamc },
  mostMeaningfulCharacters: { value: 300, ...aamc },
  personalStatementCharacters: { value: 28_000, ...aamc },
  lettersPerProgram: { value: 4, ...aamc },
  geographicDivisions: { value: 3, ...aamc },
  ranksIncluded: { value: 20, ...aamc },
  extraRankUsd: { value: 30, ...aamc },
  soapApplications: { value: 45, ...aamc },
}

const unknown = { kind: 'needs', ask: [] } as const

function aboutOf(id: string): Flag['about'] {
  if (id === 'visa' || id.startsWith('work-permit')) return 'visa'
  return id.startsWith('gap-') ? 'gap' : id === 'years-since-graduation' ? 'other' : 'exams'
}

/** An assessment that knows only its flags. */
export function assessmentWith(...flagIds: readonly string[]): ExamAssessment {
  return {
    step1: unknown,
    step2ck: unknown,
    step3: unknown,
    trend: unknown,
    yearsSinceGraduation: unknown,
    redFlags: flagIds.map((id) => ({ id, about: aboutOf(id), title: `Flag ${id}`, why: 'A reader will ask.' })),
    strengths: [],
    strategy: [],
    asks: [],
  }
}

export const registry: Experience = {
  kind: 'quality-improvement',
  title: 'Diabetes follow-up list',
  organization: 'Bệnh viện Chợ Rẫy',
  from: '2023-02',
  to: '2024-06',
  role: 'House officer',
  description:
    'Many diabetics missed their visits because the book was lost. I kept an Excel list of all diabetic patients and phoned those who had not come.',
  tools: ['Excel'],
  peopleServed: 230,
  result: { measure: 'patients seen within three months', before: 41, after: 68, unit: '%', n: 230, period: '16 months' },
  canVouch: 'Dr. Nguyễn Thị Hoa',
  mostMeaningful: true,
}

export const telehealth: Experience = {
  kind: 'volunteering',
  title: 'Телефонные консультации',
  organization: 'عيادة النور',
  from: '2020-04',
  to: '2020-12',
  description: 'Consulted patients by phone during the lockdown.',
}

export const profile: Profile = {
  version: 1,
  name: 'प्रिया शर्मा',
  specialties: [{ id: specialtyId('internal-medicine') }],
  education: { school: 'University of Example', graduationYear: 2019 },
  visa: { needed: true },
  experiences: [registry, telehealth],
  letters: [{ author: 'Dr. Oyelaran', fromUs: false, status: 'asked', due: isoDate('2027-08-15') }],
}

export const person: Person = personOf(profile)
