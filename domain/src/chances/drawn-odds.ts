import { itemAt } from '#engine/keys'
import { logistic, logit, normalCdf } from '#engine/numbers'
import { gateFactor, placeLogOdds } from './evaluate.ts'
import type { BaselineShift } from './baselines.ts'
import type { SpecialtyGroup } from './group.ts'
import { drawnYield } from './interview-yield.ts'
import type { SpecialtyParameters } from './parameters.ts'

/** What a draw of the parameters says of every program: how far baselines move, and what the applicant adds. */
export interface DrawnShift {
  readonly parameters: SpecialtyParameters
  readonly shift: BaselineShift
}

/** Odds of an invitation under a draw, without a signal and for unseen quality zero: the program's own unknown, `luck`, is drawn too. */
export function drawnOdds(
  { baselines, field }: SpecialtyGroup,
  row: number,
  { parameters, shift, luck }: DrawnShift & { readonly luck: number },
): number {
  const alpha = itemAt(baselines.alpha, row) + shift(itemAt(field.rate, row)) + itemAt(baselines.own, row) * luck
  return Math.exp(alpha + (parameters.level + parameters.record + placeLogOdds(field, row, parameters)))
}

/** Draw `d` at one program. */
export function drawAt(group: SpecialtyGroup, row: number, d: number): DrawnShift & { readonly luck: number } {
  return {
    parameters: itemAt(group.drawn(), d),
    shift: itemAt(group.drawnShift(), d),
    luck: itemAt(group.ownLuck(row), d),
  }
}

/** What an interview at one program is worth under draw `d`. */
export function yieldUnder({ yields, drawn, yieldLuck }: SpecialtyGroup, row: number, d: number): number {
  const { byShare } = itemAt(drawn(), d)
  return drawnYield(yields, row, { byShare, luck: itemAt(yieldLuck(row), d) })
}

/** Factor of the closed gates under draw `d`: a program that has not said whether it sponsors the visa answers yes or no, and so does the applicant of a permit. */
export function drawnGate(group: SpecialtyGroup, row: number, d: number): number {
  const { field } = group
  const share = itemAt(field.sponsors, row)
  const parameters = itemAt(group.drawn(), d)
  if (share === 1) return gateFactor(field, row, parameters)
  if (field.ownPermit[row] === 1) {
    const holdsOne = normalCdf(itemAt(group.permitLuck(), d)) < share
    return gateFactor(field, row, parameters, Number(holdsOne))
  }
  const drawn = logistic(logit(share) + itemAt(field.sponsorsError, row) * itemAt(group.sponsorshipLuck(), d))
  const sponsors = normalCdf(itemAt(group.answerLuck(row), d)) < drawn
  return gateFactor(field, row, parameters, Number(sponsors))
}
