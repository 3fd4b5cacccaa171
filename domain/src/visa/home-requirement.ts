import type { VisaCheck } from './check.ts'
import type { VisaCase } from './visa-case.ts'
import { questionFor } from '../person/questions.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { homeYearsBy, waysToWaiver, whetherOwed } from './waivers.ts'

/** Whether the two years at home are owed; `unknown` where an earlier J-1 or that of a spouse may have brought them. */
export function homeRequirement({ person, facts, today }: VisaCase): 'owed' | 'not owed' | 'unknown' {
  const { homeRequirement: said, j1ClinicalYears = 0, priorJ1Years = 0, status } = person.visa
  if (said !== undefined) return said ? 'owed' : 'not owed'
  if (j1ClinicalYears > 0) return 'owed'
  const shared = rulesThat(facts.visas, 'home requirement of spouse', today).some(
    ({ effect }) => status !== undefined && effect.status.includes(status),
  )
  return shared || priorJ1Years > 0 || status === 'J-1' || status === 'J-1 research' ? 'unknown' : 'not owed'
}

/** H-1B cannot be taken up while the two years are owed. */
export function checkHomeRequirement(asked: VisaCase): VisaCheck {
  const { facts, today } = asked
  const [bar] = rulesThat(facts.visas, 'home requirement bars', today).filter(({ effect }) => effect.visa === 'h1b')
  if (bar === undefined) return { verdict: 'open' }
  switch (homeRequirement(asked)) {
    case 'not owed':
      return { verdict: 'open' }
    case 'owed':
      return {
        verdict: 'if',
        condition: `The two-year home requirement of ${whoseJ1(asked)} is served or waived first. ${[...whetherOwed(asked).map(({ text }) => text), waysToWaiver(asked)].join(' ')}`,
        because: [reasonOf(bar.rule, 'hurts', today), ...spouseRules(asked), ...whetherOwed(asked)],
        ...(homeYearsBy(asked) === 'not said' ? { ask: [questionFor('visa.j1ClinicalYears')] } : {}),
      }
    case 'unknown':
      return {
        verdict: 'unknown',
        because: [reasonOf(bar.rule, 'hurts', today), ...spouseRules(asked), ...whetherOwed(asked)],
        ask: [questionFor('visa.homeRequirement')],
        opens: [
          'The two years at home were never owed, are served, or are waived.',
          ...whetherOwed(asked).map(({ text }) => text),
        ],
      }
  }
}

/** J-1 for training after years on J of another kind: not by a change inside the US while the two years may be owed. */
export function checkEarlierJ(asked: VisaCase): VisaCheck {
  const { person, facts, today } = asked
  if (person.visa.status === 'J-2' && homeRequirement(asked) !== 'not owed') {
    const bars = rulesThat(facts.visas, 'home requirement bars change', today).map(({ rule }) => reasonOf(rule, 'hurts', today))
    return {
      verdict: 'if',
      condition:
        'You leave and take up J-1 at a consulate: inside the US the change is closed while the two years at home may be owed.',
      because: [...bars, ...spouseRules(asked)],
      ...(person.visa.homeRequirement === undefined ? { ask: [questionFor('visa.homeRequirement')] } : {}),
    }
  }
  const { status, priorJ1Years = 0, j1ClinicalYears = 0 } = person.visa
  if (status === 'J-1' || (status !== 'J-1 research' && priorJ1Years <= j1ClinicalYears)) return { verdict: 'open' }
  return {
    verdict: 'if',
    condition: 'ECFMG accepts you after your earlier J-1: ask before you apply.',
    because: [
      ...rulesThat(facts.visas, 'clinical years only', today).map(({ rule }) => reasonOf(rule, 'helps', today)),
      ...rulesThat(facts.visas, 'change of J category', today).map(({ rule }) => reasonOf(rule, 'hurts', today)),
    ],
  }
}

function spouseRules({ person, facts, today }: VisaCase): NonNullable<VisaCheck['because']> {
  const { status } = person.visa
  return rulesThat(facts.visas, 'home requirement of spouse', today)
    .filter(({ effect }) => status !== undefined && effect.status.includes(status))
    .map(({ rule }) => reasonOf(rule, 'hurts', today))
}

function whoseJ1(asked: VisaCase): string {
  return homeYearsBy(asked) === 'spouse' ? 'your spouse’s J-1' : 'your earlier J-1'
}
