import type { Answer } from '../answer.ts'
import type { DrawnChance } from '../chances/drawn-chance.ts'
import type { ListWorld } from '../list/chance-of-list.ts'
import { chanceOfList } from '../list/chance-of-list.ts'
import type { Profile } from '../person/profile.ts'
import { inForce } from '../claims/ledger.ts'
import type { Step3Decision } from '../exams/step3/step3-decision.ts'
import { decideStep3 } from '../exams/step3/decide-step3.ts'
import type { ExamTiming } from '../exams/timing/timing.ts'
import { whenToSit } from '../exams/timing/when-to-sit.ts'

/** When to sit Step 2 CK, each day weighed by the chance of the applicant's own list at every score the exam may bring. */
export function whenToSitForList(profile: Profile, world: ListWorld): Answer<ExamTiming> {
  const { facts, today, season } = world
  const matchChanceAt = (score: number): DrawnChance => chanceOfList(withStep2ck(profile, score), world)
  return whenToSit({ profile, facts, today, season: season.match, matchChanceAt })
}

/** Whether Step 3 before the Match is worth it: the doors it opens on the applicant's own list, and what passing and failing would do to it. */
export function decideStep3ForList(profile: Profile, world: ListWorld): Step3Decision {
  const { facts, today, season, picks } = world
  const chanceAfter = (result: 'pass' | 'fail'): DrawnChance => chanceOfList(withStep3(profile, result), world)
  const listed = new Set(picks.map(({ program }) => program))
  const h1bDoors = facts.programs.filter(({ id, claims }) => listed.has(id) && inForce(claims.visaH1b, today)?.value).length
  const matchChance = { now: chanceOfList(profile, world), passed: chanceAfter('pass'), failed: chanceAfter('fail') }
  return decideStep3({ profile, facts, today, season: season.match, h1bDoors, matchChance })
}

function withStep2ck(profile: Profile, score: number): Profile {
  return { ...profile, exams: { ...profile.exams, step2ck: { ...profile.exams?.step2ck, score, result: 'pass' } } }
}

function withStep3(profile: Profile, result: 'pass' | 'fail'): Profile {
  return { ...profile, exams: { ...profile.exams, step3: { ...profile.exams?.step3, result, attempts: 1 } } }
}
