import type { VisaReason } from '../rules/visa-reason.ts'
import type { VisaCheck } from './check.ts'
import type { VisaCase } from './visa-case.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { askTakenUp, isStatusUnsaid, takenUp } from './visa-case.ts'

/** Whoever holds a permit by a request of theirs: whether there is a status to change from, and what it costs to leave for a consulate. */
export function checkStatusKept(asked: VisaCase): readonly VisaCheck[] {
  return [...changeFrom(asked), ...leaving(asked)]
}

function changeFrom(asked: VisaCase): readonly VisaCheck[] {
  if (!isStatusUnsaid(asked)) return []
  const rules = rulesThat(asked.facts.visas, 'change of status', asked.today)
  return [
    {
      verdict: 'if',
      condition: 'You still hold a status to change from, such as F-1 or H-4: else the visa comes from a consulate abroad.',
      because: rules.map(({ rule }) => reasonOf(rule, 'hurts', asked.today)),
      ask: [askTakenUp(asked)],
    },
  ]
}

function leaving(asked: VisaCase): readonly VisaCheck[] {
  if (asked.person.location !== 'in-us' || takenUp(asked) === 'inside') return []
  return leavingEnds(asked).map((reason) => ({
    verdict: 'if',
    condition: 'You do not leave for a visa before a lawyer has looked at it: leaving can end the request your permit rests on.',
    because: [reason],
  }))
}

/** The rules by which this person gives up a pending request by leaving. */
export function leavingEnds({ person, facts, today }: VisaCase): readonly VisaReason[] {
  const { permit, status } = person.visa
  const basis = permit?.basis
  if (basis === undefined) return []
  return rulesThat(facts.visas, 'leaving ends', today)
    .filter(({ effect }) => effect.basis.includes(basis) && (status === undefined || effect.except?.includes(status) !== true))
    .map(({ rule }) => reasonOf(rule, 'hurts', today))
}
