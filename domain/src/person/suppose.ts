import type { VisaKind } from '../rules/visa-facts.ts'
import type { Season } from '../season/season.ts'
import type { ProgramId, SpecialtyId } from '../units.ts'
import type { Case } from './case.ts'
import type { Profile } from './profile.ts'
import { openCase } from './case.ts'

/** One thing about a person that could be otherwise. */
export type Supposition =
  /** Passed at the last of so many attempts: failures before it stay in the file. */
  | { readonly kind: 'step 2 ck'; readonly score: number; readonly attempts: number }
  | { readonly kind: 'step 3'; readonly result: 'pass' | 'fail' }
  /** Clinical experience in the United States that was not said counts as none. */
  | { readonly kind: 'hands-on months' | 'observing months'; readonly months: number; readonly specialty?: SpecialtyId }
  | { readonly kind: 'backup specialty'; readonly id: SpecialtyId }
  | { readonly kind: 'only specialty'; readonly id: SpecialtyId }
  /** Only these sponsored visas are accepted. */
  | { readonly kind: 'visas'; readonly acceptable: readonly VisaKind[] }
  | { readonly kind: 'season'; readonly season: Season }
  /** A Match taken part in, in the specialties aimed at, that brought no place. */
  | { readonly kind: 'no place'; readonly year: number }
  /** What a program that was applied to answers. */
  | { readonly kind: 'answer'; readonly program: ProgramId; readonly outcome: 'invited' | 'withdrawn' }

/** The same person on the same day with something otherwise, the case itself where nothing is: what levers and what-if questions compare with. */
export function suppose(asked: Case, supposed: readonly Supposition[]): Case {
  const season = supposed.findLast((one) => one.kind === 'season')?.season ?? asked.season
  const profile = supposed.reduce(changed, asked.told.profile)
  if (profile === asked.told.profile && season === asked.season) return asked
  const { facts, today, seed } = asked
  const { records } = asked.told
  return openCase(profile, { facts, today, seed, season, ...(records === undefined ? {} : { records }) })
}

function changed(profile: Profile, one: Supposition): Profile {
  switch (one.kind) {
    case 'step 2 ck':
      return withExam(profile, {
        step2ck: {
          ...profile.exams?.step2ck,
          score: one.score,
          result: 'pass',
          attempts: one.attempts,
        },
      })
    case 'step 3':
      return withExam(profile, { step3: { ...profile.exams?.step3, result: one.result, attempts: 1 } })
    case 'hands-on months':
    case 'observing months':
      return withMonths(profile, one)
    case 'backup specialty':
      return { ...profile, specialties: [...profile.specialties, { id: one.id, backup: true }] }
    case 'only specialty':
      return { ...profile, specialties: [{ id: one.id }] }
    case 'visas':
      return { ...profile, visa: { ...profile.visa, acceptable: one.acceptable } }
    case 'season':
      return profile
    case 'no place':
      return withoutPlace(profile, one.year)
    case 'answer':
      return withAnswer(profile, one)
  }
}

function withoutPlace(profile: Profile, year: number): Profile {
  const specialties = profile.specialties.map(({ id }) => id)
  return { ...profile, previousMatches: [...(profile.previousMatches ?? []), { year, outcome: 'not matched', specialties }] }
}

function withAnswer(profile: Profile, { program, outcome }: Extract<Supposition, { readonly kind: 'answer' }>): Profile {
  const said = profile.season?.applications ?? []
  const before = said.find((one) => one.program === program)
  const applications = [...said.filter((one) => one !== before), { ...before, program, outcome }]
  return { ...profile, season: { ...profile.season, applications } }
}

function withExam(profile: Profile, exam: Profile['exams']): Profile {
  return { ...profile, exams: { ...profile.exams, ...exam } }
}

function withMonths(
  profile: Profile,
  { kind, months, specialty }: Extract<Supposition, { readonly kind: 'hands-on months' | 'observing months' }>,
): Profile {
  const said = profile.usClinicalExperience
  if (months === 0 && said !== undefined) return profile
  const before = said ?? []
  if (months === 0) return { ...profile, usClinicalExperience: before }
  const rotation = kind === 'hands-on months' ? 'externship' : 'observership'
  const more = { kind: rotation, months, ...(specialty === undefined ? {} : { specialty }) } as const
  return { ...profile, usClinicalExperience: [...before, more] }
}
