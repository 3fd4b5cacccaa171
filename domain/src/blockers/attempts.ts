import type { Case } from '../person/case.ts'
import type { Blocker } from './blocker.ts'
import { sourceOf } from '../answer.ts'
import { closesResidency, spentSteps } from '../person/spent-steps.ts'
import { aboutStep3 } from './step3-first.ts'
import { howToApply } from './how-to-apply.ts'
import { retakeRule } from '../exams/timing/retake-rule.ts'
import { valuesOf, wordsFor } from '../choices.ts'
import { countWord, sentenceCase } from '../say/number.ts'
import { dayText } from '../say/day.ts'

/** Ids of advice on a way that ends at a Step which cannot be taken any more. */
const towardsResidency: readonly string[] = [
  'step2ck-day',
  'step2ck-study',
  'step2ck-rise-after-low-step1',
  'pause-and-analyze',
  'informatics-capital',
  'certificate',
  ...howToApply,
]

/** A Step that may be taken once more, or never again. A passed Step blocks nothing: it cannot be taken again at all. */
export function attemptBlockers(asked: Case): readonly Blocker[] {
  const { person, facts } = asked
  const spent = spentSteps(asked)
  const { maximumAttempts } = facts.exams
  const most = maximumAttempts.value
  const source = sourceOf(maximumAttempts)
  return valuesOf('exam').flatMap((step): readonly Blocker[] => {
    const { state, attempts = 0 } = person.exams[step]
    if (state === 'passed' || state === 'unclear' || attempts < most - 1) return []
    const name = wordsFor('exam', step)
    const used = `${sentenceCase(countWord(attempts))} attempts at ${name} are used`
    const covers = [`${step}-retake`]
    if (spent.includes(step))
      return [
        {
          kind: 'no attempt left',
          title: `${used}: none is left`,
          why: `A Step may be tried ${countWord(most)} times, incomplete attempts counted. After that no Step can be taken any more, and without ${name} there is no way on.`,
          todo: 'Ask the USMLE program in writing whether anything about your attempts can be reviewed, before you spend on anything else.',
          source,
          covers: [...covers, ...aboutStep3, ...(closesResidency(step) ? towardsResidency : [])],
        },
      ]
    const earliest = step === 'step2ck' ? retakeRule(person, facts.exams).earliest : undefined
    const from = earliest === undefined ? '' : ` It is possible from ${dayText(earliest)} on.`
    return [
      {
        kind: 'last attempt',
        title: `The next attempt at ${name} is the last`,
        why: `${used} of ${countWord(most)}. If it fails, no Step can be taken any more, and every way into residency is closed.${from}`,
        todo: 'Wait until several practice tests in a row, from different sources, are clearly above the pass mark. Move the day rather than take the risk.',
        source,
        covers,
      },
    ]
  })
}
