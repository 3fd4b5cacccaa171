import type { Profile } from '../person/profile.ts'
import type { IsoDate } from '../units.ts'
import type { VisaReason } from '../rules/visa-reason.ts'
import type { VisaFacts } from '../rules/visa-facts.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'

/** What comes after training on a visa: the two years at home, and the ways to a waiver, each with its dated rule. */
export interface VisaAfterwards {
  /** Whether the two-year home requirement waits at the end, by the kinds of visa the person accepts. */
  readonly homeRequirement: 'yes' | 'if J-1' | 'no'
  readonly waivers: readonly { readonly path: string; readonly state: 'open' | 'unknown'; readonly reason: VisaReason }[]
  readonly because: readonly VisaReason[]
}

/** The way out of training for this person on that day. Never legal advice. */
export function visaAfterTraining(profile: Profile, facts: VisaFacts, today: IsoDate): VisaAfterwards {
  const rules = rulesThat(facts, 'home requirement', today)
  const acceptable = profile.visa?.acceptable ?? ['j1', 'h1b']
  const brings = acceptable.filter((kind) => rules.some(({ effect }) => effect.visa === kind))
  const already = profile.visa?.homeRequirement === true
  const homeRequirement = already || brings.length === acceptable.length ? 'yes' : brings.length > 0 ? 'if J-1' : 'no'
  if (homeRequirement === 'no') return { homeRequirement, waivers: [], because: [] }
  return {
    homeRequirement,
    waivers: rulesThat(facts, 'waiver', today).map(({ rule, effect }) => ({
      path: effect.path,
      state: effect.state,
      reason: reasonOf(rule, effect.state === 'open' ? 'helps' : 'neutral', today),
    })),
    because: [
      ...rules.map(({ rule }) => reasonOf(rule, 'hurts', today)),
      ...rulesThat(facts, 'waiver service', today).map(({ rule }) => reasonOf(rule, 'hurts', today)),
    ],
  }
}
