import type { Profile } from '../person/profile.ts'
import type { IsoDate } from '../units.ts'
import type { Check, RouteFinding } from './check.ts'
import type { VisaFacts } from '../rules/visa-facts.ts'
import { judge } from './check.ts'
import { checkEntry } from './entry.ts'
import { checkPayment } from './h1b-payment.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { checkYears } from './years-left.ts'
import { questionFor } from '../person/questions.ts'

/** Whether H-1B works for this person, whatever the program. */
export function judgeH1b(profile: Profile, facts: VisaFacts, today: IsoDate): RouteFinding {
  return judge('h1b', [
    checkEntry(profile, facts, { visa: 'h1b', today }),
    checkYears(facts, { visa: 'h1b', used: profile.visa?.priorH1bYears, today }),
    ...needs(profile, facts, today),
    checkHomeRequirement(profile, facts, today),
    checkPayment(profile, facts, today),
    ...told(facts, today),
  ])
}

function needs(profile: Profile, facts: VisaFacts, today: IsoDate): readonly Check[] {
  return rulesThat(facts, 'requires', today)
    .filter(({ effect }) => effect.visa === 'h1b')
    .map(({ rule, effect }): Check => {
      if (effect.need !== 'step 3') return { verdict: 'open', because: [reasonOf(rule, 'neutral', today)] }
      if (profile.exams?.step3?.result === 'pass') return { verdict: 'open', because: [reasonOf(rule, 'helps', today)] }
      return {
        verdict: 'if',
        condition: 'You pass Step 3 before the petition is filed; many programs want the result before they rank.',
        because: [reasonOf(rule, 'hurts', today)],
        ...(profile.exams?.step3 === undefined ? { ask: [questionFor('exams.step3.result')] } : {}),
      }
    })
}

function checkHomeRequirement(profile: Profile, facts: VisaFacts, today: IsoDate): Check {
  const [bar] = rulesThat(facts, 'home requirement bars', today).filter(({ effect }) => effect.visa === 'h1b')
  if (bar === undefined || profile.visa?.homeRequirement === false) return { verdict: 'open' }
  if (profile.visa?.homeRequirement === true) {
    return {
      verdict: 'if',
      condition: 'The two-year home requirement of your earlier J-1 is served or waived first.',
      because: [reasonOf(bar.rule, 'hurts', today)],
    }
  }
  return wasOnJ1(profile)
    ? { verdict: 'open', because: [reasonOf(bar.rule, 'neutral', today)], ask: [questionFor('visa.homeRequirement')] }
    : { verdict: 'open' }
}

function wasOnJ1(profile: Profile): boolean {
  const status = profile.visa?.status
  return (profile.visa?.priorJ1Years ?? 0) > 0 || status === 'J-1' || status === 'J-1 research' || status === 'J-2'
}

function told(facts: VisaFacts, today: IsoDate): readonly Check[] {
  const cap = rulesThat(facts, 'outside the cap', today).map(({ rule }) => reasonOf(rule, 'helps', today))
  const advice = rulesThat(facts, 'advice', today)
    .filter(({ effect }) => effect.visa === 'h1b')
    .map(({ rule }) => reasonOf(rule, 'neutral', today))
  return [{ verdict: 'open', because: [...cap, ...advice] }]
}
