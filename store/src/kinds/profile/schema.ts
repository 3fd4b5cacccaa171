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
  type: z.exactOptional(choice('applicantType')),
  citizenships: z.exactOptional(listOf(country, 10)),
  schoolCountry: z.exactOptional(country),
  location: z.exactOptional(choice('location')),
  timeZone: z.exactOptional(zone),
})

const visaParts = {
  needed: z.exactOptional(yes),
  acceptable: z.exactOptional(listOf(choice('visaKind'), 2)),
  status: z.exactOptional(choice('usStatus')),
}

const visa = fields({
  ...visaParts,
  priorJ1Years: z.exactOptional(amount({ min: 0, max: 20 })),
  j1ClinicalYears: z.exactOptional(amount({ min: 0, max: 20 })),
  priorH1bYears: z.exactOptional(amount({ min: 0, max: 20 })),
  h1bDaysAbroad: z.exactOptional(whole({ min: 0, max: 3653 })),
  yearAbroadAfterH1b: z.exactOptional(yes),
  greenCardPetition: z.exactOptional(choice('greenCardPetition')),
  permit: z.exactOptional(fields({ basis: z.exactOptional(choice('permitBasis')), until: z.exactOptional(day) })),
  practicalTraining: z.exactOptional(choice('practicalTraining')),
  onFirstDay: z.exactOptional(choice('onFirstDay')),
  homeRequirement: z.exactOptional(yes),
  travelPassport: z.exactOptional(country),
  validVisa: z.exactOptional(fields({ kind: choice('validVisa'), until: day })),
  assumeH1bPayment: z.exactOptional(yes),
})

const education = fields({
  degree: z.exactOptional(text),
  school: z.exactOptional(text),
  graduationYear: z.exactOptional(year),
  graduationMonth: z.exactOptional(whole({ min: 1, max: 12 })),
  otherDegrees: z.exactOptional(listOf(text)),
  honours: z.exactOptional(listOf(text)),
  gaps: z.exactOptional(listOf(fields({ from: moment, to: moment, reason: z.exactOptional(text) }))),
})

const examResult = fields({
  date: z.exactOptional(day),
  score: z.exactOptional(score),
  result: z.exactOptional(choice('examResult')),
  attempts: z.exactOptional(whole({ min: 0, max: 20 })),
})

const certificate = fields({
  status: z.exactOptional(choice('certificateStatus')),
  date: z.exactOptional(day),
})

const exams = fields({
  step1: z.exactOptional(examResult),
  step2ck: z.exactOptional(examResult),
  step3: z.exactOptional(examResult),
  oet: z.exactOptional(fields({ date: z.exactOptional(day), passed: z.exactOptional(yes) })),
  pathway: z.exactOptional(
    fields({
      number: z.exactOptional(whole({ min: 1, max: 6 })),
      status: z.exactOptional(choice('pathwayStatus')),
    }),
  ),
  ecfmgCertificate: z.exactOptional(certificate),
})

export const practiceTest: z.ZodMiniType<PracticeTest> = fields({
  exam: choice('exam'),
  source: choice('practiceTest'),
  form: z.exactOptional(text),
  date: day,
  score: amount({ min: 0, max: 300 }),
})

const study = fields({
  hoursPerWeek: z.exactOptional(amount({ min: 0, max: 168 })),
  hoursByDay: z.exactOptional(listOf(amount({ min: 0, max: 24 }), 7)),
  restDays: z.exactOptional(listOf(whole({ min: 0, max: 6 }), 7)),
  targetScore: z.exactOptional(score),
})

const usClinicalExperience = fields({
  kind: choice('clinicalExperience'),
  months: amount({ min: 0, max: 240 }),
  specialty: z.exactOptional(specialty),
  state: z.exactOptional(state),
  program: z.exactOptional(program),
  year: z.exactOptional(year),
})

const letter = fields({
  author: z.exactOptional(text),
  role: z.exactOptional(text),
  specialty: z.exactOptional(specialty),
  fromUs: z.exactOptional(yes),
  informaticsAngle: z.exactOptional(yes),
  status: z.exactOptional(choice('letterStatus')),
  due: z.exactOptional(day),
})

const scholarlyWork = fields({
  kind: choice('scholarlyWork'),
  title: text,
  year: z.exactOptional(year),
  status: z.exactOptional(choice('scholarlyStatus')),
  firstAuthor: z.exactOptional(yes),
  link: z.exactOptional(text),
})

const measuredResult = fields({
  measure: text,
  before: z.exactOptional(z.number('a number')),
  after: z.exactOptional(z.number('a number')),
  unit: z.exactOptional(text),
  n: z.exactOptional(count),
  period: z.exactOptional(text),
})

const experience = fields({
  id: z.exactOptional(text),
  kind: choice('experience'),
  title: text,
  organization: z.exactOptional(text),
  country: z.exactOptional(country),
  from: z.exactOptional(moment),
  to: z.exactOptional(moment),
  hoursPerWeek: z.exactOptional(amount({ min: 0, max: 168 })),
  role: z.exactOptional(text),
  description: z.exactOptional(text),
  tools: z.exactOptional(listOf(text)),
  peopleServed: z.exactOptional(whole({ min: 0, max: 1_000_000_000 })),
  result: z.exactOptional(measuredResult),
  evidence: z.exactOptional(text),
  canVouch: z.exactOptional(text),
  mostMeaningful: z.exactOptional(yes),
})

const previousMatch = fields({
  year,
  specialties: z.exactOptional(listOf(specialty)),
  applications: z.exactOptional(count),
  interviews: z.exactOptional(count),
  ranked: z.exactOptional(count),
  outcome: z.exactOptional(choice('matchOutcome')),
})

const weights = eachOf('weight', z.exactOptional(amount({ min: 0, max: 10 })))

const preferences = fields({
  divisions: z.exactOptional(listOf(choice('censusDivision'), 3)),
  states: z.exactOptional(listOf(state)),
  avoidStates: z.exactOptional(listOf(state)),
  settings: z.exactOptional(listOf(choice('surroundings'))),
  programSettings: z.exactOptional(listOf(choice('programSetting'))),
  size: z.exactOptional(choice('programSize')),
  weights: z.exactOptional(weights),
  pinned: z.exactOptional(listOf(program)),
  excluded: z.exactOptional(listOf(program)),
  ratings: z.exactOptional(named(amount({ min: 0, max: 10 }))),
  leastFitWorth: z.exactOptional(amount({ min: 0, max: 1 })),
  backupWorth: z.exactOptional(amount({ min: 0, max: 1 })),
  firstChoiceShare: z.exactOptional(amount({ min: 0, max: 1 })),
  minimumByTier: z.exactOptional(eachOf('tier', z.exactOptional(count))),
  minimumByState: z.exactOptional(named(count)),
  minimumBySpecialty: z.exactOptional(named(count)),
  notes: z.exactOptional(named(text)),
  nonNegotiables: z.exactOptional(listOf(text)),
})

const partner = fields({
  name: z.exactOptional(text),
  couplesMatch: z.exactOptional(yes),
  specialty: z.exactOptional(specialty),
  state: z.exactOptional(state),
  city: z.exactOptional(text),
  applicant: z.exactOptional(applicant),
  visa: z.exactOptional(
    fields({
      needed: visaParts.needed,
      acceptable: visaParts.acceptable,
      status: visaParts.status,
    }),
  ),
  education: z.exactOptional(fields({ graduationYear: z.exactOptional(year) })),
  exams: z.exactOptional(
    fields({
      step1: z.exactOptional(examResult),
      step2ck: z.exactOptional(examResult),
      step3: z.exactOptional(examResult),
      ecfmgCertificate: z.exactOptional(certificate),
    }),
  ),
  usClinicalExperience: z.exactOptional(listOf(usClinicalExperience)),
  money: z.exactOptional(fields({ applicationBudget: z.exactOptional(dollars), maxApplications: z.exactOptional(count) })),
  ranks: z.exactOptional(listOf(program, 300)),
  apartWorth: z.exactOptional(amount({ min: 0, max: 1 })),
  aloneWorth: z.exactOptional(amount({ min: 0, max: 1 })),
  reachKm: z.exactOptional(amount({ min: 0, max: 500 })),
})

const money = fields({
  applicationBudget: z.exactOptional(dollars),
  interviewBudget: z.exactOptional(dollars),
  maxApplications: z.exactOptional(count),
  maxApplicationsBySpecialty: z.exactOptional(named(count)),
  maxInterviews: z.exactOptional(count),
})

export const application: z.ZodMiniType<Application> = fields({
  program,
  signal: z.exactOptional(choice('sentSignal')),
  outcome: z.exactOptional(choice('programAnswer')),
  date: z.exactOptional(day),
  rank: z.exactOptional(whole({ min: 1, max: 1000 })),
})

export const toldSeason: z.ZodMiniType<SeasonState> = fields({
  target: z.exactOptional(whole({ min: 2020, max: 2100 })),
  appliedFor: z.exactOptional(whole({ min: 2020, max: 2100 })),
  applications: z.exactOptional(listOf(application, 2000)),
})

const profile = fields({
  version: z.literal(1, '1'),
  specialties: z.readonly(
    z
      .array(fields({ id: specialty, backup: z.exactOptional(yes) }), 'a list')
      .check(z.minLength(1, 'a list of at least one'), z.maxLength(10, 'a list of at most 10')),
  ),
  name: z.exactOptional(text),
  applicant: z.exactOptional(applicant),
  visa: z.exactOptional(visa),
  education: z.exactOptional(education),
  exams: z.exactOptional(exams),
  practiceTests: z.exactOptional(listOf(practiceTest)),
  study: z.exactOptional(study),
  usClinicalExperience: z.exactOptional(listOf(usClinicalExperience)),
  letters: z.exactOptional(listOf(letter)),
  scholarlyWork: z.exactOptional(listOf(scholarlyWork)),
  experiences: z.exactOptional(listOf(experience)),
  languages: z.exactOptional(listOf(fields({ name: text, level: z.exactOptional(choice('languageLevel')) }))),
  previousMatches: z.exactOptional(listOf(previousMatch)),
  connections: z.exactOptional(listOf(fields({ state, kind: choice('connection') }))),
  preferences: z.exactOptional(preferences),
  partner: z.exactOptional(partner),
  money: z.exactOptional(money),
  season: z.exactOptional(toldSeason),
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

export const profileSchema: z.ZodMiniType<Profile> = agreed

/** The JSON Schema (2020-12) of a profile file, for editors that complete and check while one writes. */
export function profileJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(profile, {
    io: 'input',
    override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
  })
  return { $schema, title: 'Matchwright profile', ...rest }
}
