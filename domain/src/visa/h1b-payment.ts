import type { VisaCheck } from './check.ts'
import type { RuleWith } from '../rules/rules-in-force.ts'
import type { VisaCase } from './visa-case.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { moneyText } from '../say/money.ts'
import { askTakenUp, takenUp } from './visa-case.ts'

/**
 * The payment for H-1B petitions of people abroad. It is the program that pays, so it closes nothing by itself: it is a condition.
 * `assumeH1bPayment` overrides whether it is asked for; absent, the rule in force on the day says.
 */
export function checkPayment(asked: VisaCase): VisaCheck {
  const [payment] = rulesThat(asked.facts.visas, 'payment', asked.today).filter(({ effect }) => effect.visa === 'h1b')
  if (payment === undefined || holdsValidH1b(asked)) return { verdict: 'open' }
  switch (takenUp(asked)) {
    case 'inside':
      return insideUs(payment, asked)
    case 'abroad':
      return fromAbroad(payment, asked)
    case 'unknown':
      return { ...fromAbroad(payment, asked), ask: [askTakenUp(asked)] }
  }
}

function fromAbroad(payment: RuleWith<'payment'>, { person, facts, today }: VisaCase): VisaCheck {
  const assumed = person.visa.assumeH1bPayment
  const usd = moneyText(payment.effect.usd)
  if (assumed ?? payment.effect.collected) {
    return {
      verdict: 'if',
      condition: `The program pays ${usd} for the petition, or the payment is waived for you.`,
      because: [
        reasonOf(payment.rule, 'hurts', today),
        ...rulesThat(facts.visas, 'payment exception', today).map(({ rule }) => reasonOf(rule, 'neutral', today)),
      ],
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

/**
 * A change of status that is granted does not bring the payment; whoever has lost the status, or leaves before, comes through a consulate.
 * Who works on H-1B changes nothing: the petition extends it.
 */
function insideUs(payment: RuleWith<'payment'>, { person, facts, today }: VisaCase): VisaCheck {
  const scope = rulesThat(facts.visas, 'payment scope', today).map(({ rule }) => reasonOf(rule, 'helps', today))
  const because = scope.length > 0 ? scope : [reasonOf(payment.rule, 'neutral', today)]
  const isAsked = person.visa.assumeH1bPayment ?? payment.effect.collected
  const isSettled = !isAsked && (person.visa.assumeH1bPayment === false || !payment.effect.disputed)
  if (isSettled || person.visa.status === 'H-1B') return { verdict: 'open', because }
  return {
    verdict: 'if',
    condition: `You still hold your status on the day the petition is filed, and stay until it is granted: through a consulate the payment of ${moneyText(payment.effect.usd)} ${isAsked ? 'is' : 'could be'} asked for.`,
    because,
  }
}

function holdsValidH1b({ person, today }: VisaCase): boolean {
  const held = person.visa.validVisa
  return held?.kind === 'h1b' && held.until >= today
}
