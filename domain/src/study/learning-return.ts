import { percentToScore } from '../exams/forecast/practice-observations.ts'

/**
 * Hours on one topic that close 63 % of what it lacks. So chosen that a full-time week (56 hours, 65 % of them on 14 topics alike) closes as
 * much of the gap as the study of Step 1 self-assessments found: 1.25 % a day (PMC8368818, 2017). Ours, until somebody measures it.
 */
export const hoursToClose: number = (0.65 * 56) / 14 / (-7 * Math.log(0.987527))

/** Points of the three-digit score that a share of the exam is worth, by the line from percent correct to score. */
export function pointsOf(share: number): number {
  return 100 * percentToScore.value.slope * share
}

/** Share right that a score asks for, by the same line, between 0.3 and 0.95. */
export function accuracyFor(score: number): number {
  const { intercept, slope } = percentToScore.value
  return Math.min(0.95, Math.max(0.3, (score - intercept) / slope / 100))
}
