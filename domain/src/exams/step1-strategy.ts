import type { Advice } from './exam-assessment.ts'
import type { Picture } from './picture.ts'
import type { ExamRecord } from '../person/person.ts'
import type { ExamFacts } from '../rules/exam-facts.ts'
import { dayText } from '../say/day.ts'
import { countedInWord } from '../say/number.ts'
import { byFieldRule } from './field-rule.ts'
import { passedScore, valueOf } from './picture.ts'
import { step1Band, step1Marks } from './score-bands.ts'

/** What follows from Step 1: by band where it has a number, else for a pass, a failure or no result yet. */
export function step1Strategy({ step1, step2ck, person, facts }: Picture): readonly Advice[] {
  const result = valueOf(step1)
  if (result === undefined) return valueOf(step2ck)?.passed === true ? [] : ahead(person.exams, facts.exams)
  if (!result.passed) return [retake]
  const score = passedScore(step1)
  if (score === undefined) return [passOnly]
  const band = step1Band(score).id
  const second = valueOf(step2ck)
  // A passed Step cannot be taken again: what Step 2 CK has to show is shown, or is not.
  return second?.passed === true && band !== 'high' ? [afterStep2ck(score, second.score)] : [byBand[band]]
}

/** Step 1 that is still to be sat. Of whom nothing was said it may be; who works for Step 2 CK already is asked for its result instead. */
function ahead({ step1: { state, day }, step2ck, practiceTests }: ExamRecord, facts: ExamFacts): readonly Advice[] {
  const isSilent = state === 'not said' && step2ck.state === 'not said' && practiceTests === undefined
  if (state !== 'planned' && !isSilent) return []
  const years = countedInWord(facts.yearsToCompleteExams.value, 'year')
  return [
    {
      id: 'step1-ahead',
      isFirst: true,
      title:
        state === 'planned' && day !== undefined
          ? `Pass Step 1 first, on ${dayText(day)}`
          : 'Pass Step 1 first, if you have not yet',
      text: `It is reported as a pass or a failure, and the certificate asks for it as it does for Step 2 CK. The ${years} for the exams begin on the day of the first that you pass.`,
      because: [byFieldRule('a pass in Step 1 is asked for; the score in Step 2 CK tells people apart')],
    },
  ]
}

const retake: Advice = {
  id: 'step1-retake',
  isFirst: true,
  title: 'Pass Step 1 first',
  text: 'Without it there is no certificate and no application. Pause, find what went wrong in time, resources and environment, and sit again only when practice is clearly above the mark.',
  because: [byFieldRule('pause and analyze before the next exam', 'hurts')],
}

/** The least rise from Step 1 to Step 2 CK that a reader of both sees as one; ours, the field says only "significantly stronger". */
const visibleRise = 10

function afterStep2ck(first: number, second: number | undefined): Advice {
  const rose = second !== undefined && second - first >= visibleRise
  return rose
    ? {
        id: 'step1-rise-shown',
        title: `Say what changed between Step 1 (${first}) and Step 2 CK (${second})`,
        text: 'The rise is there and both are final. Say in one sentence what you did differently, if it is true: more clinical exposure, another way of studying. Where a program has a Step 1 cut-off, ask before you pay.',
        because: [byFieldRule('a rise from Step 1 to Step 2 CK regains trust', 'helps')],
      }
    : {
        id: 'step1-no-rise',
        title: 'Let clinical work, letters and fit carry what the scores do not',
        text: 'Both Steps are passed and cannot be taken again. Prefer programs without a Step 1 cut-off, and show recent clinical work in the US and people who vouch for it.',
        because: [byFieldRule('below 235 without a rise: targeted programs, a strong narrative and letters')],
      }
}

const passOnly: Advice = {
  id: 'step1-pass-fail',
  title: 'Step 1 is a pass: let Step 2 CK and what you did speak',
  text: 'Programs rely more on the Step 2 CK score, clinical evaluations and letters, research and academic record, and informatics achievements. That leaves you room to show what is not an exam.',
  because: [byFieldRule('only pass/fail: weight moves to Step 2 CK, letters, research, informatics')],
}

const byBand: Readonly<Record<'high' | 'mid-range' | 'low' | 'very low', Advice>> = {
  high: {
    id: 'step1-high',
    title: 'Use Step 1 as proof of fundamentals',
    text: 'A clear Step 1 makes a program more comfortable with a foreign graduate. Mention it where fundamentals matter; do not rest on it: Step 2 CK is read first.',
    because: [byFieldRule(`${step1Marks.high} or more: proof of strong fundamentals and test-taking ability`, 'helps')],
  },
  'mid-range': {
    id: 'step1-mid-range',
    title: 'Show a clear rise in Step 2 CK',
    text: `${step1Marks.midRange} to ${step1Marks.high - 1} is not disqualifying, but Step 2 CK has to be significantly stronger. Your story, if it is true: "I improved with more clinical exposure and US-style training."`,
    because: [byFieldRule(`${step1Marks.midRange} to ${step1Marks.high - 1}: Step 2 CK must be significantly stronger`)],
  },
  low: {
    id: 'step1-low',
    title: 'Make Step 2 CK a sharp upward trend',
    text: `Below ${step1Marks.midRange} is a risk marker for some programs, more so for non-US citizens. A sharp rise in Step 2 CK regains trust; prefer programs without a Step 1 cut-off.`,
    because: [byFieldRule(`below ${step1Marks.midRange}: risk marker; Step 2 CK to create a sharp upward trend`, 'hurts')],
  },
  'very low': {
    id: 'step1-very-low',
    title: 'Choose programs without a Step 1 cut-off, and make Step 2 CK a sharp upward trend',
    text: `Below ${step1Marks.low} limits your options but does not end your chances. Ask about cut-offs before you pay for an application.`,
    because: [byFieldRule(`below ${step1Marks.low}: limits options, does not end chances`, 'hurts')],
  },
}
