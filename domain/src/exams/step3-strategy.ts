import type { Advice } from './exam-assessment.ts'
import type { Picture } from './picture.ts'
import { byFieldRule } from './field-rule.ts'
import { isBelow, isLow, passedScore, valueOf } from './picture.ts'
import { step1Marks, step2ckMarks } from './score-bands.ts'

/** Which of the field's situations for Step 3 an applicant is in. */
export type Step3Scenario =
  | 'passed'
  | 'failed'
  | 'not yet eligible'
  | 'two low scores'
  | 'low Step 2 CK'
  | 'low Step 1, mid-range Step 2 CK'
  | 'visa file'
  | 'no reason'

/** What each situation says of sitting Step 3 before the Match. */
export const step3Speaks: Readonly<Record<Step3Scenario, 'for' | 'against' | 'neither'>> = {
  passed: 'neither',
  failed: 'against',
  'not yet eligible': 'against',
  'two low scores': 'against',
  'low Step 2 CK': 'against',
  'low Step 1, mid-range Step 2 CK': 'for',
  'visa file': 'for',
  'no reason': 'neither',
}

/**
 * The field's rule on Step 3. Good: a low Step 1 with a mid-range Step 2 CK (225 to 249), or a file for programs that sponsor
 * visas. Risk: two low scores. After a low Step 2 CK, do not rush. Needs Step 1 and Step 2 CK passed.
 */
export function step3Scenario(picture: Picture): Step3Scenario {
  const third = valueOf(picture.step3)
  if (third !== undefined) return third.passed ? 'passed' : 'failed'
  const second = passedScore(picture.step2ck)
  if (isLow('step1', picture) && isLow('step2ck', picture)) return 'two low scores'
  if (isLow('step2ck', picture)) return 'low Step 2 CK'
  if (valueOf(picture.step2ck)?.passed !== true) return 'not yet eligible'
  if (isBelow(picture.step1, step1Marks.midRange) && second !== undefined && second < step2ckMarks.strong)
    return 'low Step 1, mid-range Step 2 CK'
  return wantsH1b(picture) ? 'visa file' : 'no reason'
}

/** Visa sponsorship is needed and H-1B is among what the applicant accepts. */
function wantsH1b({ person }: Picture): boolean {
  return person.visa.need.need === 'needed' && person.visa.acceptable.includes('h1b')
}

/** Step 3 in words; nothing where the exam is far off or nothing speaks for it. */
export function step3Strategy(picture: Picture): readonly Advice[] {
  const advice = byScenario[step3Scenario(picture)]
  return advice === undefined ? [] : [advice]
}

const conditions =
  'Only with 6 to 8 weeks of serious preparation, and only if a result better than Step 2 CK, or at least a solid pass, is realistic. You can apply for it once the ECFMG certificate is issued.'

const byScenario: Readonly<Record<Step3Scenario, Advice | undefined>> = {
  passed: undefined,
  'no reason': undefined,
  'not yet eligible': undefined,
  failed: {
    id: 'step3-failed',
    title: 'Do not repeat Step 3 in a hurry',
    text: `A second marginal result would weigh more than the first. ${conditions}`,
    because: [byFieldRule('another marginal performance may reinforce concerns', 'hurts')],
  },
  'two low scores': {
    id: 'step3-not-now',
    title: 'Leave Step 3 for later',
    text: `With two low scores and limited time, another marginal result would confirm the concern. Put the months into clinical work in the US, letters and informatics. ${conditions}`,
    because: [byFieldRule('risk: two low scores and limited time', 'hurts')],
  },
  'low Step 2 CK': {
    id: 'step3-do-not-rush',
    title: 'Do not rush to Step 3 to repair Step 2 CK',
    text: `A second low score makes the file worse. ${conditions}`,
    because: [byFieldRule('low Step 2 CK: do not rush to Step 3', 'hurts')],
  },
  'low Step 1, mid-range Step 2 CK': {
    id: 'step3-upward',
    title: 'Consider Step 3 to show that you keep improving',
    text: `A low Step 1 with a mid-range Step 2 CK is one of the two situations in which Step 3 helps. ${conditions}`,
    because: [byFieldRule('good: low Step 1 and mid-range Step 2 CK', 'helps')],
  },
  'visa file': {
    id: 'step3-visa',
    title: 'Consider Step 3 for programs that sponsor H-1B',
    text: `H-1B requires Step 3, and programs that often sponsor visas value it. Look at how many programs of your list it opens before you decide. ${conditions}`,
    because: [byFieldRule('good: strengthens the file for programs that frequently sponsor visas', 'helps')],
  },
}
