import type { Answer } from '../answer.ts'
import type { ExamFacts } from '../rules/exam-facts.ts'
import type { VisaFacts } from '../rules/visa-facts.ts'
import type { OneYear, Stage } from '../season/stage.ts'
import type { IsoDate } from '../units.ts'
import type { ClinicalRecord, EducationRecord, Person, SeasonRecord, VisaStanding } from './person.ts'
import type { OwnRecords } from './own-records.ts'
import type { Education, Profile, ScholarlyWork, StudyTime, UsClinicalExperience } from './profile.ts'
import { known, needs } from '../answer.ts'
import { unitedStates } from '../units.ts'
import { graduationAhead } from './graduation.ts'
import { readExams } from './read-exams.ts'
import { daysBetween } from '../season/days.ts'
import { isTraining } from '../season/stage.ts'
import { standingIn } from '../season/season-log.ts'
import { pastMatches } from './past-matches.ts'
import { logOf } from './season-log-of.ts'
import { findVisaNeed } from './visa-need.ts'
import { questionFor } from './questions.ts'

/** What a person is read against: the day, the Match aimed at, the dated rules, and what the product keeps beside the profile. */
export interface Reading {
  readonly facts: { readonly exams: ExamFacts; readonly visas: VisaFacts }
  readonly today: IsoDate
  /** Match year. */
  readonly match: number
  readonly stage: Stage
  readonly oneYear?: OneYear | undefined
  readonly records?: OwnRecords
}

/** Reads the applicant once; everything else reads the person. */
export function readPerson(profile: Profile, { facts, today, match, stage, oneYear, records }: Reading): Person {
  const { name, specialties, letters, scholarlyWork, experiences, languages, connections, partner } = profile
  const past = pastMatches(profile, logOf(profile, today, records), match)
  const previousMatches = past.length === 0 ? profile.previousMatches : past
  const visa = readVisa(profile, { facts: facts.visas, today, since: oneYear?.start ?? sinceTraining(stage) })
  const outside = outsideGroup(profile)
  const publications = scholarlyWork?.filter(isPublished).length
  return {
    stage,
    specialties,
    citizenships: profile.applicant?.citizenships ?? [],
    visa,
    exams: readExams(profile, { facts: facts.exams, today, records, outside }),
    education: readEducation(profile.education, match, today),
    clinical: readClinical(profile, visa, today),
    study: readStudy(profile.study),
    preferences: profile.preferences ?? {},
    money: profile.money ?? {},
    season: readSeason(profile, { match, today, records }),
    ...said({ name, letters, scholarlyWork, experiences, languages, previousMatches, connections, partner }),
    ...said({ oneYear, outside, publications, location: profile.applicant?.location }),
  }
}

function readVisa(
  profile: Profile,
  { facts, today, since }: { readonly facts: VisaFacts; readonly today: IsoDate; readonly since: IsoDate | undefined },
): VisaStanding {
  const { needed: _needed, acceptable, ...rest } = profile.visa ?? {}
  const clinical = rest.j1ClinicalYears ?? yearsInTraining(rest.priorJ1Years, since, today)
  return {
    ...rest,
    need: findVisaNeed(profile, facts, today),
    acceptable: acceptable ?? ['j1', 'h1b'],
    ...(clinical === undefined ? {} : { j1ClinicalYears: clinical }),
  }
}

/** J-1 years that began with residency are years of clinical training; earlier ones may have been research. */
function yearsInTraining(years: number | undefined, since: IsoDate | undefined, today: IsoDate): number | undefined {
  if (years === undefined || since === undefined) return undefined
  return years <= daysBetween(since, today) / 365.25 + 0.1 ? years : undefined
}

/** First day of the training a person has begun. */
function sinceTraining(stage: Stage): IsoDate | undefined {
  return isTraining(stage) && stage.kind !== 'matched' ? stage.start : undefined
}

/** The season aimed at, as its log leaves it. */
function readSeason(
  profile: Profile,
  { match, today, records }: { readonly match: number; readonly today: IsoDate; readonly records: OwnRecords | undefined },
): SeasonRecord {
  const { result: _result, specialties: _specialties, ...standing } = standingIn(logOf(profile, today, records), match)
  const target = profile.season?.target
  return { ...standing, ...(target === undefined ? {} : { target }) }
}

/** As said; else by where the school is. Who is here trained abroad, so a citizen of the United States who names no school is a US IMG. */
function outsideGroup({ applicant }: Profile): Person['outside'] {
  if (applicant?.type === 'us-img') return 'usImg'
  if (applicant?.type === 'us-md' || applicant?.type === 'us-do') return 'usGraduate'
  if (applicant?.type !== undefined) return undefined
  if (applicant?.schoolCountry === unitedStates) return 'usGraduate'
  return applicant?.citizenships?.includes(unitedStates) === true ? 'usImg' : undefined
}

function readEducation(education: Education | undefined, match: number, today: IsoDate): EducationRecord {
  const { gaps, ...rest } = education ?? {}
  const ahead = graduationAhead(education, today)
  return {
    ...rest,
    yearsAtMatch: yearsAtMatch(education?.graduationYear, match),
    ...(ahead === undefined ? {} : { ahead }),
    gaps: gaps ?? [],
  }
}

function yearsAtMatch(graduated: number | undefined, match: number): Answer<number> {
  if (graduated !== undefined) return known(Math.max(0, match - graduated))
  return needs(questionFor('education.graduationYear'))
}

const handsOn: readonly UsClinicalExperience['kind'][] = ['elective', 'sub-internship', 'externship']

/** Clinical training on J-1 is hands-on work in the US, whether or not any other was said. */
function readClinical(profile: Profile, { j1ClinicalYears = 0 }: VisaStanding, today: IsoDate): ClinicalRecord {
  const entries = profile.usClinicalExperience
  const lastWorkYear = lastYearWithPatients(profile, today)
  const last = lastWorkYear === undefined ? {} : { lastWorkYear }
  const inTraining = 12 * j1ClinicalYears
  if (entries === undefined) return inTraining === 0 ? last : { handsOnMonths: inTraining, ...last }
  const months = (kinds: readonly UsClinicalExperience['kind'][]): number =>
    entries.filter(({ kind }) => kinds.includes(kind)).reduce((sum, one) => sum + one.months, 0)
  return {
    entries,
    handsOnMonths: months(handsOn) + inTraining,
    observingMonths: months(['observership']),
    ...lastUsYear(entries),
    ...last,
  }
}

function lastUsYear(entries: readonly UsClinicalExperience[]): Pick<ClinicalRecord, 'lastUsYear'> {
  const years = entries.filter(({ kind }) => kind === 'observership' || handsOn.includes(kind)).map(({ year }) => year)
  const known = years.filter((year) => year !== undefined)
  return known.length === 0 || known.length < years.length ? {} : { lastUsYear: Math.max(...known) }
}

/** Undefined where no work was entered, for silence is no gap, and where one has no end. */
function lastYearWithPatients(profile: Profile, today: IsoDate): number | undefined {
  const work = (profile.experiences ?? []).filter(({ kind }) => kind === 'work' || kind === 'training')
  const ends = work.map(({ to }) => (to === 'now' ? today : to))
  if (work.length === 0 || ends.includes(undefined)) return undefined
  const rotations = (profile.usClinicalExperience ?? []).filter(({ kind }) => handsOn.includes(kind))
  const years = [
    ...ends.map((end) => Number(end?.slice(0, 4))),
    ...rotations.map(({ year }) => year),
    profile.education?.graduationYear,
  ].filter((year) => year !== undefined)
  return Math.min(Number(today.slice(0, 4)), Math.max(...years))
}

/** A publication that is out or accepted, or of which nothing else was said. */
export function isPublished({ kind, status }: ScholarlyWork): boolean {
  return kind === 'publication' && (status === undefined || status === 'published' || status === 'accepted')
}

/** Hours a week from the sum, or from the days. */
function readStudy(study: StudyTime | undefined): Person['study'] {
  const weeklyHours = study?.hoursPerWeek ?? study?.hoursByDay?.reduce((sum, hours) => sum + hours, 0)
  return { ...study, ...(weeklyHours === undefined ? {} : { weeklyHours }) }
}

/** Only the parts that were said. */
function said<T extends object>(parts: T): { readonly [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    readonly [Key in keyof T]?: Exclude<T[Key], undefined>
  }
}
