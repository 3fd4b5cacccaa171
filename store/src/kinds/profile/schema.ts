/** The one validator of a profile. It says the same as the types in domain/, and does not compile when it does not. */
import type { PracticeTest, Profile } from '#domain/person'
import { z } from 'zod'
import {
  amount,
  country,
  day,
  fields,
  listOf,
  moment,
  named,
  oneOf,
  program,
  specialty,
  state,
  text,
  whole,
  year,
  yes,
} from '../../leaves.ts'

const visaKind = oneOf(['j1', 'h1b'])
const score = whole({ min: 1, max: 300 })
const count = whole({ min: 0, max: 100_000 })
const dollars = amount({ min: 0, max: 1_000_000 })

const applicant = fields({
  type: oneOf(['non-us-img', 'us-img', 'us-md', 'us-do']).exactOptional(),
  citizenships: listOf(country, 10).exactOptional(),
  schoolCountry: country.exactOptional(),
  location: oneOf(['abroad', 'in-us']).exactOptional(),
})

const permitBasis = oneOf([
  'asylum granted',
  'refugee',
  'asylum pending',
  'green card pending',
  'spouse of J-1',
  'spouse of H-1B',
  'spouse of L-1',
  'other',
])

const visaParts = {
  needed: yes.exactOptional(),
  acceptable: listOf(visaKind, 2).exactOptional(),
  status: oneOf([
    'none',
    'B-1/B-2',
    'ESTA',
    'F-1',
    'F-1 OPT',
    'F-1 STEM OPT',
    'J-1',
    'J-1 research',
    'J-2',
    'H-1B',
    'H-4',
    'O-1',
    'TN',
    'L-2',
    'EAD',
    'green card',
    'citizen',
    'other',
  ]).exactOptional(),
}

const visa = fields({
  ...visaParts,
  priorJ1Years: amount({ min: 0, max: 20 }).exactOptional(),
  j1ClinicalYears: amount({ min: 0, max: 20 }).exactOptional(),
  priorH1bYears: amount({ min: 0, max: 20 }).exactOptional(),
  h1bDaysAbroad: whole({ min: 0, max: 3653 }).exactOptional(),
  yearAbroadAfterH1b: yes.exactOptional(),
  greenCardPetition: oneOf(['none', 'filed', 'approved']).exactOptional(),
  permit: fields({ basis: permitBasis.exactOptional(), until: day.exactOptional() }).exactOptional(),
  practicalTraining: oneOf(['medicine', 'another field']).exactOptional(),
  onFirstDay: oneOf(['in the US', 'held a valid visa', 'neither']).exactOptional(),
  homeRequirement: yes.exactOptional(),
  travelPassport: country.exactOptional(),
  validVisa: fields({ kind: oneOf(['j1', 'h1b', 'other']), until: day }).exactOptional(),
  assumeH1bPayment: yes.exactOptional(),
})

const education = fields({
  degree: text.exactOptional(),
  school: text.exactOptional(),
  graduationYear: year.exactOptional(),
  otherDegrees: listOf(text).exactOptional(),
  honours: listOf(text).exactOptional(),
  gaps: listOf(fields({ from: moment, to: moment, reason: text.exactOptional() })).exactOptional(),
})

const examResult = fields({
  date: day.exactOptional(),
  score: score.exactOptional(),
  result: oneOf(['pass', 'fail']).exactOptional(),
  attempts: whole({ min: 0, max: 20 }).exactOptional(),
})

const certificate = fields({
  status: oneOf(['none', 'expected', 'issued']).exactOptional(),
  date: day.exactOptional(),
})

const exams = fields({
  step1: examResult.exactOptional(),
  step2ck: examResult.exactOptional(),
  step3: examResult.exactOptional(),
  oet: fields({ date: day.exactOptional(), passed: yes.exactOptional() }).exactOptional(),
  pathway: fields({
    number: whole({ min: 1, max: 6 }).exactOptional(),
    status: oneOf(['not started', 'in progress', 'accepted']).exactOptional(),
  }).exactOptional(),
  ecfmgCertificate: certificate.exactOptional(),
})

export const practiceTest: z.ZodType<PracticeTest> = fields({
  exam: oneOf(['step1', 'step2ck', 'step3']),
  source: oneOf(['nbme-ccssa', 'uwsa-1', 'uwsa-2', 'uwsa-3', 'free-120', 'amboss-sa', 'bank-percent']),
  form: text.exactOptional(),
  date: day,
  score: amount({ min: 0, max: 300 }),
})

const study = fields({
  hoursPerWeek: amount({ min: 0, max: 168 }).exactOptional(),
  hoursByDay: listOf(amount({ min: 0, max: 24 }), 7).exactOptional(),
  restDays: listOf(whole({ min: 0, max: 6 }), 7).exactOptional(),
  targetScore: score.exactOptional(),
})

const usClinicalExperience = fields({
  kind: oneOf(['elective', 'sub-internship', 'externship', 'observership', 'research', 'telehealth', 'other']),
  months: amount({ min: 0, max: 240 }),
  specialty: specialty.exactOptional(),
  state: state.exactOptional(),
  program: program.exactOptional(),
  year: year.exactOptional(),
})

const letter = fields({
  author: text.exactOptional(),
  role: text.exactOptional(),
  specialty: specialty.exactOptional(),
  fromUs: yes.exactOptional(),
  informaticsAngle: yes.exactOptional(),
  status: oneOf(['to ask', 'asked', 'promised', 'uploaded']).exactOptional(),
  due: day.exactOptional(),
})

const scholarlyWork = fields({
  kind: oneOf(['publication', 'abstract', 'poster', 'presentation', 'preprint', 'chapter']),
  title: text,
  year: year.exactOptional(),
  status: oneOf(['published', 'accepted', 'submitted', 'in progress']).exactOptional(),
  firstAuthor: yes.exactOptional(),
  link: text.exactOptional(),
})

const measuredResult = fields({
  measure: text,
  before: z.number('a number').exactOptional(),
  after: z.number('a number').exactOptional(),
  unit: text.exactOptional(),
  n: count.exactOptional(),
  period: text.exactOptional(),
})

const experience = fields({
  id: text.exactOptional(),
  kind: oneOf([
    'work',
    'research',
    'volunteering',
    'teaching',
    'quality-improvement',
    'informatics',
    'leadership',
    'training',
    'other',
  ]),
  title: text,
  organization: text.exactOptional(),
  country: country.exactOptional(),
  from: moment.exactOptional(),
  to: moment.exactOptional(),
  hoursPerWeek: amount({ min: 0, max: 168 }).exactOptional(),
  role: text.exactOptional(),
  description: text.exactOptional(),
  tools: listOf(text).exactOptional(),
  peopleServed: whole({ min: 0, max: 1_000_000_000 }).exactOptional(),
  result: measuredResult.exactOptional(),
  evidence: text.exactOptional(),
  canVouch: text.exactOptional(),
  mostMeaningful: yes.exactOptional(),
})

const previousMatch = fields({
  year,
  specialties: listOf(specialty).exactOptional(),
  applications: count.exactOptional(),
  interviews: count.exactOptional(),
  ranked: count.exactOptional(),
  outcome: oneOf(['matched', 'not matched', 'withdrew']).exactOptional(),
})

const weight = amount({ min: 0, max: 10 })
const weights = fields({
  informaticsEvidence: weight.exactOptional(),
  fellowshipPath: weight.exactOptional(),
  geography: weight.exactOptional(),
  setting: weight.exactOptional(),
  size: weight.exactOptional(),
  visaCertainty: weight.exactOptional(),
  imgPrecedent: weight.exactOptional(),
  costOfLiving: weight.exactOptional(),
  ownRating: weight.exactOptional(),
})

const preferences = fields({
  divisions: listOf(
    oneOf([
      'New England',
      'Middle Atlantic',
      'East North Central',
      'West North Central',
      'South Atlantic',
      'East South Central',
      'West South Central',
      'Mountain',
      'Pacific',
    ]),
    3,
  ).exactOptional(),
  states: listOf(state).exactOptional(),
  avoidStates: listOf(state).exactOptional(),
  settings: listOf(oneOf(['urban', 'suburban', 'rural'])).exactOptional(),
  programSettings: listOf(
    oneOf(['university', 'community', 'community-university-affiliated', 'military', 'other']),
  ).exactOptional(),
  size: oneOf(['small', 'medium', 'large']).exactOptional(),
  weights: weights.exactOptional(),
  pinned: listOf(program).exactOptional(),
  excluded: listOf(program).exactOptional(),
  ratings: named(amount({ min: 0, max: 10 })).exactOptional(),
  leastFitWorth: amount({ min: 0, max: 1 }).exactOptional(),
  backupWorth: amount({ min: 0, max: 1 }).exactOptional(),
  firstChoiceShare: amount({ min: 0, max: 1 }).exactOptional(),
  minimumByTier: fields({ A: count.exactOptional(), B: count.exactOptional(), C: count.exactOptional() }).exactOptional(),
  minimumByState: named(count).exactOptional(),
  minimumBySpecialty: named(count).exactOptional(),
  notes: named(text).exactOptional(),
  nonNegotiables: listOf(text).exactOptional(),
})

const partner = fields({
  name: text.exactOptional(),
  couplesMatch: yes.exactOptional(),
  specialty: specialty.exactOptional(),
  state: state.exactOptional(),
  city: text.exactOptional(),
  applicant: applicant.exactOptional(),
  visa: fields({
    needed: visaParts.needed,
    acceptable: visaParts.acceptable,
    status: visaParts.status,
  }).exactOptional(),
  education: fields({ graduationYear: year.exactOptional() }).exactOptional(),
  exams: fields({
    step1: examResult.exactOptional(),
    step2ck: examResult.exactOptional(),
    step3: examResult.exactOptional(),
    ecfmgCertificate: certificate.exactOptional(),
  }).exactOptional(),
  usClinicalExperience: listOf(usClinicalExperience).exactOptional(),
  money: fields({ applicationBudget: dollars.exactOptional(), maxApplications: count.exactOptional() }).exactOptional(),
  apartWorth: amount({ min: 0, max: 1 }).exactOptional(),
  aloneWorth: amount({ min: 0, max: 1 }).exactOptional(),
  reachKm: amount({ min: 0, max: 500 }).exactOptional(),
})

const money = fields({
  applicationBudget: dollars.exactOptional(),
  interviewBudget: dollars.exactOptional(),
  maxApplications: count.exactOptional(),
  maxApplicationsBySpecialty: named(count).exactOptional(),
  maxInterviews: count.exactOptional(),
})

const season = fields({
  target: whole({ min: 2020, max: 2100 }).exactOptional(),
  appliedFor: whole({ min: 2020, max: 2100 }).exactOptional(),
  applications: listOf(
    fields({
      program,
      signal: oneOf(['gold', 'silver', 'signal']).exactOptional(),
      outcome: oneOf(['invited', 'interviewed', 'rejected', 'waitlisted', 'withdrawn']).exactOptional(),
      date: day.exactOptional(),
      rank: whole({ min: 1, max: 1000 }).exactOptional(),
    }),
    2000,
  ).exactOptional(),
})

const profile = fields({
  version: z.literal(1, '1'),
  specialties: z
    .array(fields({ id: specialty, backup: yes.exactOptional() }), 'a list')
    .min(1, 'a list of at least one')
    .max(10, 'a list of at most 10')
    .readonly(),
  name: text.exactOptional(),
  applicant: applicant.exactOptional(),
  visa: visa.exactOptional(),
  education: education.exactOptional(),
  exams: exams.exactOptional(),
  practiceTests: listOf(practiceTest).exactOptional(),
  study: study.exactOptional(),
  usClinicalExperience: listOf(usClinicalExperience).exactOptional(),
  letters: listOf(letter).exactOptional(),
  scholarlyWork: listOf(scholarlyWork).exactOptional(),
  experiences: listOf(experience).exactOptional(),
  languages: listOf(
    fields({ name: text, level: oneOf(['basic', 'conversational', 'fluent', 'native']).exactOptional() }),
  ).exactOptional(),
  previousMatches: listOf(previousMatch).exactOptional(),
  connections: listOf(fields({ state, kind: oneOf(['home', 'family', 'education', 'work', 'other']) })).exactOptional(),
  preferences: preferences.exactOptional(),
  partner: partner.exactOptional(),
  money: money.exactOptional(),
  season: season.exactOptional(),
})

/** Every field made required, so that a field which one side lacks shows even where it is optional. */
type Filled<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Filled<Item>[]
    : { [Key in keyof T]-?: Filled<T[Key]> }
type Same<A, B> = [A, B] extends [B, A] ? true : false
type Validated = z.output<typeof profile>
type Agreed = [Same<Validated, Profile>, Same<Filled<Validated>, Filled<Profile>>] extends [true, true] ? true : false

/** Compiles only while types and validator agree. */
const agreed: Agreed extends true ? typeof profile : never = profile

export const profileSchema: z.ZodType<Profile> = agreed

/** The JSON Schema (2020-12) of a profile file, for editors that complete and check while one writes. */
export function profileJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(profile, {
    io: 'input',
    override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
  })
  return { $schema, title: 'Matchwright profile', ...rest }
}
