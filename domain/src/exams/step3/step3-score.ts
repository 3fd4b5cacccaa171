import type { Band } from '../../answer.ts'
import type { IsoDate } from '../../units.ts'
import type { ExamFacts } from '../../rules/exam-facts.ts'
import type { Step3Score } from './step3-decision.ts'
import { normalCdf, normalQuantile } from '#engine/numbers'
import { probability } from '../../units.ts'
import { percentileOf } from '../norms.ts'
import { passMarkOn } from '../../rules/pass-mark.ts'
import { sourceOf } from '../../answer.ts'

/**
 * The Step 3 score that a Step 2 CK score foretells: a straight line from few people who chose to sit early (ExamFacts.step3FromStep2).
 * The spread adds what the line itself may be off by; the bands move the line by 1.28 of twice its standard error, because who sat
 * had chosen to.
 */
export function step3Score(step2ck: number, exams: ExamFacts, day: IsoDate): Step3Score {
  const { intercept, slope, residualSd, n } = exams.step3FromStep2.value
  const passMark = passMarkOn(exams, 'step3', day)
  if (passMark === undefined) throw new RangeError(`a Step 3 forecast requires a pass mark in force on ${day}, got none`)
  const mean = intercept + slope * step2ck
  const lineError = (2 * residualSd) / Math.sqrt(n)
  const sd = Math.hypot(residualSd, lineError)
  const line: Line = { mean, sd, residualSd, lineError }
  const percentile = scoreAtSamePercentile(step2ck, exams)
  return {
    expected: { mean, low: mean + sd * normalQuantile(0.1), high: mean + sd * normalQuantile(0.9) },
    passMark: passMark.value,
    pass: chanceOf(passMark.value, line),
    beatsStep2ck: chanceOf(step2ck + 1, line),
    ...(percentile === undefined ? {} : { beatsPercentile: chanceOf(percentile, line) }),
    source: {
      text: `Step 3 is about ${intercept} + ${slope} x Step 2 CK, give or take ${residualSd} (${n} people who chose to sit before the Match)`,
      direction: 'neutral',
      source: sourceOf(exams.step3FromStep2),
    },
  }
}

interface Line {
  readonly mean: number
  readonly sd: number
  readonly residualSd: number
  readonly lineError: number
}

/** Chance of a whole-number score or more. */
function chanceOf(score: number, { mean, sd, residualSd, lineError }: Line): Band {
  const above = (centre: number, spread: number): number => 1 - normalCdf((score - 0.5 - centre) / spread)
  const shift = normalQuantile(0.9) * lineError
  return {
    point: probability(above(mean, sd)),
    low: probability(Math.min(above(mean, sd), above(mean - shift, residualSd))),
    high: probability(Math.max(above(mean, sd), above(mean + shift, residualSd))),
  }
}

/** The lowest Step 3 score with a percentile above that of the Step 2 CK score; undefined where none is printed. */
function scoreAtSamePercentile(step2ck: number, exams: ExamFacts): number | undefined {
  const own = percentileOf(exams, 'step2ck', step2ck)?.value
  if (own === undefined) return undefined
  for (let score = 150; score <= 300; score++) {
    if ((percentileOf(exams, 'step3', score)?.value ?? 0) > own) return score
  }
  return undefined
}
