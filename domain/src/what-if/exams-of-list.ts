import type { Answer } from '../answer.ts'
import type { DrawnChance } from '../chances/drawn-chance.ts'
import type { Pick } from '../chances/chances.ts'
import { carriesNumber, chanceOfList } from '../list/chance-of-list.ts'
import type { Case } from '../person/case.ts'
import { suppose } from '../person/suppose.ts'
import { inForce } from '../claims/ledger.ts'
import type { Step3Decision } from '../exams/step3/step3-decision.ts'
import type { Step3Input } from '../exams/step3/decide-step3.ts'
import { decideStep3 } from '../exams/step3/decide-step3.ts'
import type { ExamTiming } from '../exams/timing/timing.ts'
import { whenToSit } from '../exams/timing/when-to-sit.ts'

/** When to sit Step 2 CK, each day weighed by the chance of the applicant's own list at every score the exam may bring. */
export function whenToSitForList(asked: Case, picks: readonly Pick[]): Answer<ExamTiming> {
  const matchChanceAt = (score: number): DrawnChance => chanceOfList(suppose(asked, [{ kind: 'step 2 ck', score }]), picks)
  const attempts = (asked.person.exams.step2ck.attempts ?? 0) + 2
  const matchChanceAfterFailing = (score: number): DrawnChance =>
    chanceOfList(suppose(asked, [{ kind: 'step 2 ck', score, attempts }]), picks)
  const chances = carriesNumber(asked, picks) ? { matchChanceAt, matchChanceAfterFailing } : {}
  return whenToSit({ ...asked, season: asked.season.match, ...chances })
}

/** Whether Step 3 before the Match is worth it: the H-1B doors it opens on the list of somebody who would use them, and what passing and failing would do to it. */
export function decideStep3ForList(asked: Case, picks: readonly Pick[]): Step3Decision {
  const { person, facts, today } = asked
  const chanceAfter = (result: 'pass' | 'fail'): DrawnChance => chanceOfList(suppose(asked, [{ kind: 'step 3', result }]), picks)
  const listed = new Set(picks.map(({ program }) => program))
  const usesH1b = person.visa.need.need === 'needed' && person.visa.acceptable.includes('h1b')
  const doors = facts.programs.filter(({ id, claims }) => listed.has(id) && inForce(claims.visaH1b, today)?.value).length
  const change = (): { readonly matchChance: NonNullable<Step3Input['matchChance']> } => ({
    matchChance: { now: chanceOfList(asked, picks), passed: chanceAfter('pass'), failed: chanceAfter('fail') },
  })
  return decideStep3({
    ...asked,
    season: asked.season.match,
    ...(carriesNumber(asked, picks) ? change() : {}),
    ...(usesH1b ? { h1bDoors: doors } : {}),
  })
}
