import type { VisaReason } from '../rules/visa-reason.ts'
import type { VisaCase } from './visa-case.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { isTraining } from '../season/stage.ts'

/** Whether a green card is under way, by an employer, a permit that waits for it, or another way. */
export function isGreenCardAhead({ person }: Pick<VisaCase, 'person'>): boolean {
  const { greenCardPetition, permit } = person.visa
  return (greenCardPetition !== undefined && greenCardPetition !== 'none') || permit?.basis === 'green card pending'
}

/** What the card would change for the Match aimed at, or for the place that is applied for. */
export function withCardInHand({ person, season }: Pick<VisaCase, 'person' | 'season'>): string {
  return person.season.applied || isTraining(person.stage)
    ? 'With the green card in hand before training begins no program has to sponsor you: say when you expect it, and enter it as your status then.'
    : `With the green card in hand before you apply for the ${season.match} Match no program has to sponsor you: enter it as your status then.`
}

/** The rule that says so, to whoever has one under way. */
export function cardReasons(asked: VisaCase): readonly VisaReason[] {
  if (!isGreenCardAhead(asked)) return []
  return rulesThat(asked.facts.visas, 'needs no sponsor', asked.today)
    .filter(({ effect }) => effect.status.includes('green card'))
    .map(({ rule }) => ({ ...reasonOf(rule, 'helps', asked.today), text: withCardInHand(asked) }))
}
