import type { VisaCheck } from './check.ts'
import type { PermitBasis } from '../rules/visa-facts.ts'
import type { VisaCase } from './visa-case.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { isGreenCardAhead, withCardInHand } from './green-card.ts'
import { trainingOf } from './visa-case.ts'
import { yearsLeft } from './years-left.ts'

/** Grounds of a permit that speak of staying. */
const staying: ReadonlySet<PermitBasis> = new Set([
  'asylum granted',
  'refugee',
  'asylum pending',
  'green card pending',
  'spouse of H-1B',
])

/** Whether something about the person speaks of the intent to stay, which J-1 does not allow; `maybe` where the answer is missing. */
function speaksOfStaying(asked: VisaCase): 'yes' | 'maybe' | 'no' {
  const { permit, status } = asked.person.visa
  if (permit?.basis !== undefined && staying.has(permit.basis)) return 'yes'
  if (isGreenCardAhead(asked)) return 'yes'
  if (status === 'H-4' || (status === 'EAD' && permit?.basis === undefined)) return 'maybe'
  return status === 'H-1B' && asked.person.visa.greenCardPetition === undefined && runsOut(asked) ? 'maybe' : 'no'
}

/** A holder whose H-1B ends before the residency does, for whom an employer may have begun a green card. */
function runsOut(asked: VisaCase): boolean {
  const left = yearsLeft(asked, 'h1b')
  return left !== undefined && left.leftAtStart < trainingOf(asked).years
}

/** J-1 beside a green card or asylum request: open by its own rules, and harmful. */
export function checkIntent(asked: VisaCase): VisaCheck {
  const { facts, today } = asked
  const rules = rulesThat(facts.visas, 'intent', today)
  const found = speaksOfStaying(asked)
  if (found === 'no' || rules.length === 0) return { verdict: 'open' }
  return {
    verdict: 'if',
    condition: `An immigration lawyer has looked at J-1 beside ${found === 'yes' ? 'your other requests' : 'any such request'}.`,
    warning: found === 'yes' ? `${harms}${isGreenCardAhead(asked) ? ` ${withCardInHand(asked)}` : ''}` : wouldHarm(asked),
    because: rules.map(({ rule }) => reasonOf(rule, 'hurts', today)),
  }
}

const harms =
  'J-1 would harm you: it asks for the intent to go home, and its two years at home would then stand in the way of H-1B and of a green card.'

/** Of H-4 the spouse’s request counts as well, and who says to have none of their own has not spoken of that. */
function wouldHarm({ person }: VisaCase): string {
  const request =
    person.visa.status === 'H-4' ? 'a green card request, yours or your spouse’s,' : 'a green card or asylum request'
  return `J-1 would harm you if ${request} is under way: it asks for the intent to go home, and brings two years there.`
}
