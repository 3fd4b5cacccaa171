import type { Case } from '../../person/case.ts'
import type { VisaKind } from '../../rules/visa-facts.ts'
import type { LeverDraft } from './draft.ts'
import { suppose } from '../../person/suppose.ts'
import { reasonOf, rulesThat } from '../../rules/rules-in-force.ts'
import { answerVisaForPerson } from '../../visa/answer-visa-for-person.ts'
import { mayAddSpecialty, untilReview } from './reach.ts'

/** The visa somebody does not accept beside the only one they do, where the rules do not close it to them: what leaving it out costs. */
export function visaLever(question: Case): LeverDraft | undefined {
  const { person, facts, today } = question
  const [accepted, ...more] = person.visa.acceptable
  if (accepted === undefined || more.length > 0 || person.visa.need.need === 'not needed' || !mayAddSpecialty(person))
    return undefined
  const added: VisaKind = accepted === 'j1' ? 'h1b' : 'j1'
  const after = [{ kind: 'visas', acceptable: [accepted, added] }] as const
  const route = answerVisaForPerson(suppose(question, after)).routes.find(({ kind }) => kind === added)
  if (route === undefined || route.outcome === 'not feasible') return undefined
  const bound = rulesThat(facts.visas, 'home requirement', today).filter(({ effect }) => effect.visa === added)
  const stands = [...(route.warnings ?? []), ...(route.conditions ?? []), ...(route.why ?? [])]
  return {
    id: `visa-${added}`,
    title:
      added === 'j1'
        ? 'Accept J-1 beside H-1B, with two years at home or a waiver afterwards'
        : `Accept H-1B beside J-1${person.exams.step3.state === 'passed' ? '' : ', with Step 3 before it'}`,
    after,
    binds: true,
    ...untilReview(question),
    because: [
      ...bound.map(({ rule }) => reasonOf(rule, 'hurts', today)),
      ...stands.map((text) => ({ text, direction: 'neutral' }) as const),
    ],
  }
}
