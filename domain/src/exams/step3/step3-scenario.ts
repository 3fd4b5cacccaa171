import type { Picture } from '../picture.ts'
import type { Step3Scenario, UseOfH1b } from './step3-decision.ts'
import { isBelow, isLow, passedScore, valueOf } from '../picture.ts'
import { step1Marks, step2ckMarks } from '../score-bands.ts'

/** What each situation says of sitting Step 3 before the Match. */
export const step3Speaks: Readonly<Record<Step3Scenario, 'for' | 'against' | 'neither'>> = {
  passed: 'neither',
  failed: 'against',
  'not yet eligible': 'against',
  'only way': 'for',
  'spares harm': 'for',
  'two low scores': 'against',
  'low Step 2 CK': 'against',
  'low Step 1, mid-range Step 2 CK': 'for',
  'visa file': 'for',
  'no reason': 'neither',
}

/**
 * The field's rule on Step 3. Good: a low Step 1 with a mid-range Step 2 CK (225 to 249), or a file for programs that sponsor
 * visas, most of all where H-1B is the only way, or the only one that does no harm. Risk: two low scores. After a low Step 2 CK, do not rush. Needs Step 1 and Step 2 CK passed.
 */
export function step3Scenario(picture: Picture, h1b: UseOfH1b): Step3Scenario {
  const third = valueOf(picture.step3)
  if (third !== undefined) return third.passed ? 'passed' : 'failed'
  const second = passedScore(picture.step2ck)
  if (h1b === 'only way' && valueOf(picture.step2ck)?.passed === true) return 'only way'
  if (isLow('step1', picture) && isLow('step2ck', picture)) return 'two low scores'
  if (isLow('step2ck', picture)) return 'low Step 2 CK'
  if (valueOf(picture.step2ck)?.passed !== true) return 'not yet eligible'
  if (h1b === 'spares harm') return 'spares harm'
  if (isBelow(picture.step1, step1Marks.midRange) && second !== undefined && second < step2ckMarks.strong)
    return 'low Step 1, mid-range Step 2 CK'
  return h1b === 'none' ? 'no reason' : 'visa file'
}
