import type { Profile } from '../person/profile.ts'
import type { IsoDate } from '../units.ts'
import type { Check } from './check.ts'
import type { RuleWith } from '../rules/rules-in-force.ts'
import type { VisaFacts } from '../rules/visa-facts.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { moneyText } from '../say/money.ts'
import { questionFor } from '../person/questions.ts'

/**
 * The payment for H-1B petitions of people abroad. It is the program that pays, so it closes nothing by itself: it is a condition.
 * `profile.visa.assumeH1bPayment` overrides whether it is asked for; absent, the rule in force on the day says.
 */
export function checkPayment(profile: Profile, facts: VisaFacts, today: IsoDate): Check {
  const [payment] = rulesThat(facts, 'payment', today).filter(({ effect }) => effect.visa === 'h1b')
  if (payment === undefined || holdsValidH1b(profile, today)) return { verdict: 'open' }
  switch (profile.applicant?.location) {
    case 'in-us':
      return insideUs(payment, facts, today)
    case 'abroad':
      return fromAbroad(payment, profile.visa?.assumeH1bPayment, today)
    case undefined:
      return { ...fromAbroad(payment, profile.visa?.assumeH1bPayment, today), ask: [questionFor('applicant.location')] }
  }
}

function fromAbroad(payment: RuleWith<'payment'>, assumed: boolean | undefined, today: IsoDate): Check {
  const usd = moneyText(payment.effect.usd)
  if (assumed ?? payment.effect.collected) {
    return {
      verdict: 'if',
      condition: `The program pays ${usd} for the petition, or the payment is waived for you.`,
      because: [reasonOf(payment.rule, 'hurts', today)],
    }
  }
  const because = [reasonOf(payment.rule, 'neutral', today)]
  if (assumed === false || !payment.effect.disputed) return { verdict: 'open', because }
  return {
    verdict: 'if',
    condition: `The payment of ${usd} is still not asked for when the petition is filed, or the program pays it.`,
    because,
  }
}

/** A change of status that is granted does not bring the payment. */
function insideUs(payment: RuleWith<'payment'>, facts: VisaFacts, today: IsoDate): Check {
  const scope = rulesThat(facts, 'payment scope', today).map(({ rule }) => reasonOf(rule, 'helps', today))
  return { verdict: 'open', because: scope.length > 0 ? scope : [reasonOf(payment.rule, 'neutral', today)] }
}

function holdsValidH1b(profile: Profile, today: IsoDate): boolean {
  const held = profile.visa?.validVisa
  return held?.kind === 'h1b' && held.until >= today
}
