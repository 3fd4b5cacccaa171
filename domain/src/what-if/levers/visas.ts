import type { Case } from '../../person/case.ts'
import type { VisaKind } from '../../rules/visa-facts.ts'
import type { LeverDraft } from './draft.ts'
import { bookedStep3, step3Days } from '../../exams/step3/step3-days.ts'
import { reasonOf, rulesThat } from '../../rules/rules-in-force.ts'
import { visaBeside } from '../../visa/visa-beside.ts'
import { untilReview } from './reach.ts'
import { until } from './season.ts'

/**
 * The visa somebody does not accept beside the only one they do, where the rules do not close it to them: what leaving it out costs. It can
 * be accepted until rank lists close, for a program that was applied to as well.
 */
export function visaLever(question: Case): LeverDraft | undefined {
  const { person, facts, today } = question
  const beside = visaBeside(question)
  if (beside === undefined || (beside.added === 'h1b' && !canHaveStep3(question))) return undefined
  const { added, route } = beside
  const accepted: VisaKind = added === 'j1' ? 'h1b' : 'j1'
  const bound = rulesThat(facts.visas, 'home requirement', today).filter(({ effect }) => effect.visa === added)
  const stands = [...(route.warnings ?? []), ...(route.conditions ?? []), ...(route.why ?? [])]
  return {
    id: `visa-${added}`,
    title:
      added === 'j1'
        ? 'Accept J-1 beside H-1B, with two years at home or a waiver afterwards'
        : `Accept H-1B beside J-1${person.exams.step3.state === 'passed' ? '' : ', with Step 3 before it'}`,
    after: [{ kind: 'visas', acceptable: [accepted, added] }],
    binds: true,
    ...(person.season.applied ? until('rankListDeadline', question) : untilReview(question)),
    because: [
      ...bound.map(({ rule }) => reasonOf(rule, 'hurts', today)),
      ...stands.map((text) => ({ text, direction: 'neutral' }) as const),
    ],
  }
}

/** Whether the Step 3 that H-1B asks for is there, or can be before rank lists close. */
function canHaveStep3({ person, facts, season, today }: Case): boolean {
  const { state } = person.exams.step3
  if (state === 'passed' || state === 'awaiting result') return true
  const days = step3Days({ person, facts, match: season.match, today })
  const booked = bookedStep3(person, days)
  return days.enough !== 'no' || (booked !== undefined && booked <= (days.lastDayForRanking ?? booked))
}
