import type { Fact } from '../../answer.ts'
import type { PracticeTest, PracticeTestSource } from '../../person/profile.ts'
import type { IsoDate } from '../../units.ts'
import type { ExamFacts, LinearPredictor } from '../../rules/exam-facts.ts'
import type { SourceStrength } from './forecast.ts'
import { counted } from '../../say/number.ts'
import { daysBetween } from '../../season/days.ts'

/** A practice test on the exam's scale, or why it does not count. */
export interface ReadTest {
  readonly test: PracticeTest
  readonly strength: SourceStrength
  readonly corrected: number
  readonly sd: number
  readonly fromBank: boolean
  readonly leftOut?: string
}

/**
 * From percent correct to the exam's scale: two points of NBME's sample report (201 at 58 % equated percent correct; its comparison
 * group at 77 %, taken as the mean 251 of 2025-26). No conversion is published; the spread says how little this is worth.
 */
export const percentToScore: Fact<LinearPredictor> = {
  value: { intercept: 48.4, slope: 2.63, residualSd: 8, n: 2 },
  source: 'NBME, sample CCSSA score report; our straight line through two points',
  asOf: '2026',
  known: 'estimated',
}

/** A bank's percent correct may lie this far beside the line as a whole; only its movement says much. */
export const bankOffsetSd = 15

/** Weeks after which a practice test says nothing more about now. */
export const oldestWeeks = 26

/** The Step 2 CK practice tests up to today, in order of days, on the exam's scale; those that cannot count say why. */
export function readPracticeTests(tests: readonly PracticeTest[], facts: ExamFacts, today: IsoDate): readonly ReadTest[] {
  const relevant = tests.filter(({ exam }) => exam === 'step2ck').toSorted((a, b) => daysBetween(b.date, a.date))
  return relevant.map((test) => {
    const read = readTest(test, facts)
    const leftOut = reasonToLeaveOut(test, today)
    return leftOut === undefined ? read : { ...read, leftOut }
  })
}

function readTest(test: PracticeTest, facts: ExamFacts): ReadTest {
  const { intercept, slope, residualSd } = percentToScore.value
  const error = facts.practiceTestErrors[test.source]?.value ?? widest(facts)
  const isPercent = test.source === 'free-120' || test.source === 'bank-percent'
  return {
    test,
    strength: strengths[test.source],
    corrected: (isPercent ? intercept + slope * test.score : test.score) - error.bias,
    sd: isPercent ? Math.hypot(error.sd, residualSd) : error.sd,
    fromBank: test.source === 'bank-percent',
  }
}

/** A source without a figure of its own is taken to be as poor as the poorest one known, without bias. */
function widest(facts: ExamFacts): { readonly bias: number; readonly sd: number } {
  const sds = Object.values(facts.practiceTestErrors).map(({ value }) => value.sd)
  if (sds.length === 0) throw new RangeError('a forecast requires the error of at least one practice test source, got none')
  return { bias: 0, sd: Math.max(...sds) }
}

function reasonToLeaveOut(test: PracticeTest, today: IsoDate): string | undefined {
  const age = daysBetween(test.date, today)
  if (age < 0) return 'lies in the future'
  if (age > oldestWeeks * 7) return `older than ${counted(oldestWeeks, 'week')}`
  return undefined
}

const strengths: Readonly<Record<PracticeTestSource, SourceStrength>> = {
  'nbme-ccssa': 'studied, old forms',
  'uwsa-1': 'weak: forum reports',
  'uwsa-2': 'weak: forum reports',
  'uwsa-3': 'weak: no figures',
  'free-120': 'weak: forum reports',
  'amboss-sa': 'weak: no figures',
  'bank-percent': 'weak: no figures',
}
