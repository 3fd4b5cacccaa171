import type { VisaKind } from '../rules/visa-facts.ts'
import type { IsoDate } from '../units.ts'
import type { Check } from './check.ts'
import type { VisaFacts } from '../rules/visa-facts.ts'
import { visaName } from './entry.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'

/** Whether the years already spent on a visa leave enough for a residency. `used` in years; none said counts as not asked. */
export function checkYears(
  facts: VisaFacts,
  asked: { readonly visa: VisaKind; readonly used: number | undefined; readonly today: IsoDate },
): Check {
  const limit = rulesThat(facts, 'most years', asked.today).find(({ effect }) => effect.visa === asked.visa)
  if (limit === undefined) return { verdict: 'open' }
  const used = asked.used ?? 0
  const left = limit.effect.years - used
  const training = Math.max(0, ...rulesThat(facts, 'training', asked.today).map(({ effect }) => effect.years))
  if (left <= 0) return { verdict: 'closed', because: [reasonOf(limit.rule, 'hurts', asked.today)] }
  if (left >= training) return { verdict: 'open', because: [reasonOf(limit.rule, 'neutral', asked.today)] }
  return {
    verdict: 'if',
    condition: `The ${years(left)} of ${visaName[asked.visa]} left to you (you used ${years(used)} of ${limit.effect.years}) are enough, or another status follows.`,
    because: [reasonOf(limit.rule, 'hurts', asked.today)],
  }
}

function years(count: number): string {
  return count === 1 ? '1 year' : `${count} years`
}
