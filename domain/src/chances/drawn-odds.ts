import { applicantLogOdds } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'

/** Odds of an invitation under draw `d`, without a signal and for unseen quality zero: the program's own unknown is drawn too. */
export function drawnOdds(group: SpecialtyGroup, row: number, d: number): number {
  const { baselines, field } = group
  const alpha = baselines.alpha[row]! + group.drawnShift()[d]!(field.rate[row]!) + baselines.own[row]! * group.ownLuck(row)[d]!
  return Math.exp(alpha + applicantLogOdds(field, row, group.drawn()[d]!))
}
