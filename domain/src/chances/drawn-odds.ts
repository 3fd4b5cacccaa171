import { placeLogOdds } from './evaluate.ts'
import type { BaselineShift } from './baselines.ts'
import type { SpecialtyGroup } from './group.ts'
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
  const alpha = baselines.alpha[row]! + shift(field.rate[row]!) + baselines.own[row]! * luck
  return Math.exp(alpha + (parameters.level + parameters.record + placeLogOdds(field, row, parameters)))
}

/** Draw `d` at one program. */
export function drawAt(group: SpecialtyGroup, row: number, d: number): DrawnShift & { readonly luck: number } {
  return { parameters: group.drawn()[d]!, shift: group.drawnShift()[d]!, luck: group.ownLuck(row)[d]! }
}
