import type { VisaReason } from '../rules/visa-reason.ts'
import type { VisaCase } from './visa-case.ts'
import { homeRequirement as owesHomeYears } from './home-requirement.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'

/** One way out of the two years at home. */
export interface Waiver {
  readonly path: string
  readonly state: 'open' | 'unknown'
  /** What work it binds to: `any` binds to none, so that a job in informatics can meet it. */
  readonly job: 'clinical' | 'any'
  readonly reason: VisaReason
}

/** What comes after training on a visa: the two years at home, and the ways to a waiver, each with its dated rule. */
export interface VisaAfterwards {
  /** Whether the two-year home requirement waits at the end, by the kinds of visa the person accepts. */
  readonly homeRequirement: 'yes' | 'if J-1' | 'no'
  readonly waivers: readonly Waiver[]
  readonly because: readonly VisaReason[]
}

/** The way out of training for this person on that day. Never legal advice. */
export function visaAfterTraining(asked: VisaCase): VisaAfterwards {
  const { person, today } = asked
  const facts = asked.facts.visas
  const rules = rulesThat(facts, 'home requirement', today)
  const { acceptable } = person.visa
  const brings = acceptable.filter((kind) => rules.some(({ effect }) => effect.visa === kind))
  const already = owesHomeYears(asked) === 'owed'
  const homeRequirement = already || brings.length === acceptable.length ? 'yes' : brings.length > 0 ? 'if J-1' : 'no'
  if (homeRequirement === 'no') return { homeRequirement, waivers: [], because: [] }
  return {
    homeRequirement,
    waivers: rulesThat(facts, 'waiver', today).map(({ rule, effect }) => ({
      path: effect.path,
      state: effect.state,
      job: effect.job,
      reason: reasonOf(rule, effect.state === 'open' ? 'helps' : 'neutral', today),
    })),
    because: [
      ...rules.map(({ rule }) => reasonOf(rule, 'hurts', today)),
      ...rulesThat(facts, 'waiver service', today).map(({ rule }) => reasonOf(rule, 'hurts', today)),
    ],
  }
}
