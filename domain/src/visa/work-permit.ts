import type { Profile } from '../person/profile.ts'
import type { IsoDate } from '../units.ts'
import type { RouteFinding } from './check.ts'
import type { VisaFacts } from '../rules/visa-facts.ts'
import { judge } from './check.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'

/** Routes that rest on the person's own status: a work permit, practical training, O-1. Each holds only for a time. */
export function findWorkPermits(profile: Profile, facts: VisaFacts, today: IsoDate): readonly RouteFinding[] {
  const status = profile.visa?.status
  if (status === undefined) return []
  return rulesThat(facts, 'work permit', today)
    .filter(({ effect }) => effect.status.includes(status))
    .map(({ rule, effect }) =>
      judge(effect.route, [{ verdict: 'if', condition: conditions[effect.route], because: [reasonOf(rule, 'helps', today)] }]),
    )
}

const conditions: Readonly<Record<'ead' | 'f1opt' | 'o1', string>> = {
  ead: 'You hold a work permit that stays valid through the training, and the program accepts it.',
  f1opt: 'The program accepts practical training for the first year and another status is ready after it.',
  o1: 'The hospital files an O-1 petition for you.',
}
