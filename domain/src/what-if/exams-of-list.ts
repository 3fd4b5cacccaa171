import type { DrawnChance } from '../chances/drawn-chance.ts'
import type { PlannedApplication } from '../chances/chances.ts'
import { carriesNumber, chanceOfList } from '../list/chance-of-list.ts'
import { attemptsSoFar } from '../person/attempts.ts'
import type { Case } from '../person/case.ts'
import { suppose } from '../person/suppose.ts'
import { inForce } from '../claims/ledger.ts'
import type { Step3Decision, UseOfH1b } from '../exams/step3/step3-decision.ts'
import type { Step3Input } from '../exams/step3/decide-step3.ts'
import { decideStep3 } from '../exams/step3/decide-step3.ts'
import { decideStep2Day } from '../exams/timing/step2-day.ts'
import type { Step2Ahead } from '../exams/timing/timing.ts'
import type { ProgramClaims } from '../claims/program.ts'
import { homeRequirement } from '../visa/home-requirement.ts'
import { checkVisit } from '../visa/visit.ts'
import { judgePerson } from '../visa/answer-visa-for-person.ts'
import { worksOnOwnPermit } from '../visa/waits-for-visa.ts'

/** The day for Step 2 CK, each weighed by the chance of the applicant's own list at every score the exam may bring. */
export function step2DayForList(asked: Case, picks: readonly PlannedApplication[]): Step2Ahead | undefined {
  const tried = attemptsSoFar(asked.person.exams.step2ck) ?? 0
  const chanceAt = (score: number, attempts: number): DrawnChance =>
    chanceOfList(suppose(asked, [{ kind: 'step 2 ck', score, attempts }]), picks)
  const matchChanceAt = (score: number): DrawnChance => chanceAt(score, tried + 1)
  const matchChanceAfterFailing = (score: number): DrawnChance => chanceAt(score, tried + 2)
  const chances = carriesNumber(asked, picks) ? { matchChanceAt, matchChanceAfterFailing } : {}
  return decideStep2Day({ ...asked, season: asked.season.match, ...chances })
}

/** Whether Step 3 before the Match is worth it: the H-1B doors it opens on the list, for somebody who would use them. */
export function judgeStep3ForList(asked: Case, picks: readonly PlannedApplication[]): Step3Decision {
  return decideStep3(step3Input(asked, picks))
}

/** The same with what passing and failing would do to the chance of the list, which takes three runs of it. */
export function decideStep3ForList(asked: Case, picks: readonly PlannedApplication[]): Step3Decision {
  const chanceAfter = (result: 'pass' | 'fail'): DrawnChance => chanceOfList(suppose(asked, [{ kind: 'step 3', result }]), picks)
  const change = (): Required<globalThis.Pick<Step3Input, 'matchChance'>> => ({
    matchChance: { now: chanceOfList(asked, picks), passed: chanceAfter('pass'), failed: chanceAfter('fail') },
  })
  return decideStep3({ ...step3Input(asked, picks), ...(carriesNumber(asked, picks) ? change() : {}) })
}

function step3Input(asked: Case, picks: readonly PlannedApplication[]): Step3Input {
  const h1b = useOfH1b(asked)
  return {
    ...asked,
    season: asked.season.match,
    h1b,
    canCome: checkVisit(asked).verdict !== 'closed',
    ...(h1b === 'none' ? {} : { h1bDoors: doorsOf(asked, picks, h1b), listed: picks.length }),
  }
}

/**
 * A person with a work permit of their own, or without an open H-1B route, would not come on H-1B; nor would who owes the two years at
 * home and may come on J-1.
 */
function useOfH1b(asked: Case): UseOfH1b {
  const { need, sponsored, own } = judgePerson(asked)
  const isOpen = (kind: 'j1' | 'h1b'): boolean =>
    sponsored.some((route) => route.kind === kind && route.outcome !== 'not feasible')
  if (need.need !== 'needed' || !isOpen('h1b') || worksOnOwnPermit({ own })) return 'none'
  if (!isOpen('j1')) return 'only way'
  if (homeRequirement(asked) === 'owed') return 'none'
  return sponsored.some(({ kind, warnings }) => kind === 'j1' && warnings.length > 0) ? 'spares harm' : 'one of two'
}

/** Programs of the list that sponsor H-1B; to somebody who may come on J-1 unharmed, those alone that do not say they sponsor J-1. */
function doorsOf({ facts, today }: Case, picks: readonly PlannedApplication[], h1b: UseOfH1b): number {
  const listed = new Set(picks.map(({ program }) => program))
  const sponsors = (claims: ProgramClaims, field: 'visaH1b' | 'visaJ1'): boolean => inForce(claims[field], today)?.value === true
  return facts.programs.filter(
    ({ id, claims }) => listed.has(id) && sponsors(claims, 'visaH1b') && (h1b !== 'one of two' || !sponsors(claims, 'visaJ1')),
  ).length
}
