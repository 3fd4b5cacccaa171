/** The one validator of a profile. It says the same as the types in domain/, and does not compile when it does not. */
import type { Application, PracticeTest, Profile, SeasonState } from '#domain/person'
import { z } from '../../zod.ts'
import {
  amount,
  choice,
  country,
  day,
  eachOf,
  fields,
  listOf,
  moment,
  named,
  program,
  specialty,
  state,
  text,
  whole,
  year,
  yes,
  zone,
} from '../../leaves.ts'

const score = whole({ min: 1, max: 300 })
const count = whole({ min: 0, max: 100_000 })
const dollars = amount({ min: 0, max: 1_000_000 })

const applicant = fields({
  type: choice('applicantType').exactOptional(),
  citizenships: listOf(country, 10).exactOptional(),
  schoolCountry: country.exactOptional(),
  location: choice('location').exactOptional(),
  timeZone: zone.exactOptional(),
})

const visaParts = {
  needed: yes.exactOptional(),
  acceptable: listOf(choice('visaKind'), 2).exactOptional(),
  status: choice('usStatus').exactOptional(),
}

const visa = fields({
  ...visaParts,
  priorJ1Years: amount({ min: 0, max: 20 }).exactOptional(),
  j1ClinicalYears: amount({ min: 0, max: 20 }).exactOptional(),
  priorH1bYears: amount({ min: 0, max: 20 }).exactOptional(),
  h1bDaysAbroad: whole({ min: 0, max: 3653 }).exactOptional(),
  yearAbroadAfterH1b: yes.exactOptional(),
  greenCardPetition: choice('greenCardPetition').exactOptional(),
  permit: fields({ basis: choice('permitBasis').exactOptional(), until: day.exactOptional() }).exactOptional(),
  practicalTraining: choice('practicalTraining').exactOptional(),
  onFirstDay: choice('onFirstDay').exactOptional(),
  homeRequirement: yes.exactOptional(),
  travelPassport: country.exactOptional(),
  validVisa: fields({ kind: choice('validVisa'), until: day }).exactOptional(),
  assumeH1bPayment: yes.exactOptional(),
})

const education = fields({
  degree: text.exactOptional(),
  school: text.exactOptional(),
  graduationYear: year.exactOptional(),
  graduationMonth: whole({ min: 1, max: 12 }).exactOptional(),
  otherDegrees: listOf(text).exactOptional(),
  honours: listOf(text).exactOptional(),
  gaps: listOf(fields({ from: moment, to: moment, reason: text.exactOptional() })).exactOptional(),
})

const examResult = fields({
  date: day.exactOptional(),
  score: score.exactOptional(),
  result: choice('examResult').exactOptional(),
  attempts: whole({ min: 0, max: 20 }).exactOptional(),
})

const certificate = fields({
  status: choice('certificateStatus').exactOptional(),
  date: day.exactOptional(),
})

const exams = fields({
  step1: examResult.exactOptional(),
  step2ck: examResult.exactOptional(),
  step3: examResult.exactOptional(),
  oet: fields({ date: day.exactOptional(), passed: yes.exactOptional() }).exactOptional(),
  pathway: fields({
    number: whole({ min: 1, max: 6 }).exactOptional(),
    status: choice('pathwayStatus').exactOptional(),
  }).exactOptional(),
  ecfmgCertificate: certificate.exactOptional(),
})

export const practiceTest: z.ZodType<PracticeTest> = fields({
  exam: choice('exam'),
  source: choice('practiceTest'),
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
  kind: choice('clinicalExperience'),
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
  status: choice('letterStatus').exactOptional(),
  due: day.exactOptional(),
})

const scholarlyWork = fields({
  kind: choice('scholarlyWork'),
  title: text,
  year: year.exactOptional(),
  status: choice('scholarlyStatus').exactOptional(),
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
  kind: choice('experience'),
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
  outcome: choice('matchOutcome').exactOptional(),
})

const weights = eachOf('weight', amount({ min: 0, max: 10 }).exactOptional())

const preferences = fields({
  divisions: listOf(choice('censusDivision'), 3).exactOptional(),
  states: listOf(state).exactOptional(),
  avoidStates: listOf(state).exactOptional(),
  settings: listOf(choice('surroundings')).exactOptional(),
  programSettings: listOf(choice('programSetting')).exactOptional(),
  size: choice('programSize').exactOptional(),
  weights: weights.exactOptional(),
  pinned: listOf(program).exactOptional(),
  excluded: listOf(program).exactOptional(),
  ratings: named(amount({ min: 0, max: 10 })).exactOptional(),
  leastFitWorth: amount({ min: 0, max: 1 }).exactOptional(),
  backupWorth: amount({ min: 0, max: 1 }).exactOptional(),
  firstChoiceShare: amount({ min: 0, max: 1 }).exactOptional(),
  minimumByTier: eachOf('tier', count.exactOptional()).exactOptional(),
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
  ranks: listOf(program, 300).exactOptional(),
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

export const application: z.ZodType<Application> = fields({
  program,
  signal: choice('sentSignal').exactOptional(),
  outcome: choice('programAnswer').exactOptional(),
  date: day.exactOptional(),
  rank: whole({ min: 1, max: 1000 }).exactOptional(),
})

export const toldSeason: z.ZodType<SeasonState> = fields({
  target: whole({ min: 2020, max: 2100 }).exactOptional(),
  appliedFor: whole({ min: 2020, max: 2100 }).exactOptional(),
  applications: listOf(application, 2000).exactOptional(),
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
  languages: listOf(fields({ name: text, level: choice('languageLevel').exactOptional() })).exactOptional(),
  previousMatches: listOf(previousMatch).exactOptional(),
  connections: listOf(fields({ state, kind: choice('connection') })).exactOptional(),
  preferences: preferences.exactOptional(),
  partner: partner.exactOptional(),
  money: money.exactOptional(),
  season: toldSeason.exactOptional(),
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
