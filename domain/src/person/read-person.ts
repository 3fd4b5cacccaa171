import type { Answer } from '../answer.ts'
import type { ExamFacts } from '../rules/exam-facts.ts'
import type { UsStatus, VisaFacts, VisaKind } from '../rules/visa-facts.ts'
import type { OneYear, Stage } from '../season/stage.ts'
import type { IsoDate } from '../units.ts'
import type { ClinicalRecord, EducationRecord, Person, SeasonRecord, VisaStanding } from './person.ts'
import type { OwnRecords } from './own-records.ts'
import type { Education, Profile, ScholarlyWork, StudyTime, UsClinicalExperience, VisaSituation } from './profile.ts'
import { known, needs } from '../answer.ts'
import { unitedStates } from '../country-codes.ts'
import { graduationAhead } from './graduation.ts'
import { readExams } from './read-exams.ts'
import { isTraining } from '../season/stage.ts'
import { standingIn } from '../season/season-log.ts'
import { pastMatches } from './past-matches.ts'
import { logOf } from './season-log-of.ts'
import { heldPermit } from './permit.ts'
import { findVisaNeed } from './visa-need.ts'
import { visaInTraining, yearsSinceTraining } from './visa-in-training.ts'
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
  const visa = readVisa(profile, { facts: facts.visas, today, stage, oneYear })
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
  { facts, today, stage, oneYear }: Pick<Reading, 'today' | 'stage' | 'oneYear'> & { readonly facts: VisaFacts },
): VisaStanding {
  const { needed: _needed, acceptable, permit: told, ...rest } = profile.visa ?? {}
  const permit = heldPermit(profile.visa)
  const held = permit === undefined ? {} : { permit }
  return {
    ...rest,
    need: findVisaNeed(profile, facts, today),
    acceptable: acceptable ?? ['j1', 'h1b'],
    ...held,
    ...(told?.basis === 'none' ? { hasNoPermit: true } : {}),
    ...yearsToday({ ...rest, ...(acceptable && { acceptable }), ...held }, { stage, oneYear, today }),
  }
}

/**
 * Years of J-1 in clinical training and of H-1B as they stand today. What was said once is not said anew every month: in training the
 * time since it began counts where it is longer. J-1 years that fit into it are clinical; earlier ones may have been research.
 */
function yearsToday(
  visa: VisaSituation,
  { stage, oneYear, today }: Pick<Reading, 'today' | 'stage' | 'oneYear'>,
): Pick<VisaStanding, 'j1ClinicalYears' | 'priorH1bYears'> {
  const held = visaInTraining({ stage, oneYear, visa })
  const since = (kind: VisaKind): number => yearsSinceTraining({ stage, oneYear }, kind, today)
  // Who names the visa is asked for its years; to whom it is only left has used it since the first day.
  const ofHeld = (kind: VisaKind, status: UsStatus, years: number | undefined): number | undefined =>
    held !== kind || (years === undefined && visa.status === status) ? years : Math.max(years ?? 0, since(kind))
  const { priorJ1Years } = visa
  const began = isTraining(stage) ? stage.kind !== 'matched' : oneYear !== undefined
  const isClinical = began && priorJ1Years !== undefined && priorJ1Years <= since('j1') + 0.1
  const clinical = visa.j1ClinicalYears ?? (isClinical ? priorJ1Years : undefined)
  const isUnclear = clinical === undefined && priorJ1Years !== undefined
  return said({
    j1ClinicalYears: isUnclear ? undefined : ofHeld('j1', 'J-1', clinical),
    priorH1bYears: ofHeld('h1b', 'H-1B', visa.priorH1bYears),
  })
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
