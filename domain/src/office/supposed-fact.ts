import { claimOfAnswer } from '../claims/given-answer.ts'
import type { GivenAnswer } from '../claims/given-answer.ts'
import type { Facts } from '../facts.ts'
import { withOwnFacts } from '../own-facts.ts'
import type { VisaRule } from '../rules/visa-facts.ts'
import type { IsoDate } from '../units.ts'

/** One thing about the world that could be otherwise, to see whom it would reach. */
export type SupposedFact =
  /** A program says something. */
  | { readonly kind: 'answer'; readonly answer: GivenAnswer }
  /** A visa rule holds from today on, whatever its dates say, or does not. */
  | { readonly kind: 'rule'; readonly rule: string; readonly holds: boolean }

/** The facts as they would be. Throws a `RangeError` for a rule that is not among them. */
export function supposeFact(facts: Facts, supposed: SupposedFact, today: IsoDate): Facts {
  return supposed.kind === 'answer' ? withAnswers(facts, [supposed.answer], today) : withRule(facts, supposed, today)
}

/** What programs told beside what is published. */
export function withAnswers(facts: Facts, answers: readonly GivenAnswer[], today: IsoDate): Facts {
  const own = answers.map((answer) => ({ program: answer.program, claims: claimOfAnswer(answer) }))
  return withOwnFacts(facts, own, today)
}

function withRule(facts: Facts, { rule: id, holds }: Extract<SupposedFact, { readonly kind: 'rule' }>, today: IsoDate): Facts {
  const { rules } = facts.visas
  if (!rules.some((rule) => rule.id === id)) throw new RangeError(`a supposition requires a rule that is known, got ${id}`)
  return { ...facts, visas: { ...facts.visas, rules: rules.map((rule) => (rule.id === id ? moved(rule, holds, today) : rule)) } }
}

function moved({ until: _until, ...rule }: VisaRule, holds: boolean, today: IsoDate): VisaRule {
  if (!holds) return { ...rule, until: today }
  return { ...rule, from: rule.from <= today ? rule.from : today }
}
