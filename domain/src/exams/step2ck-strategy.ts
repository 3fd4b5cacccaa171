import type { Advice } from './exam-assessment.ts'
import type { Picture } from './picture.ts'
import type { Step2Day } from './timing/timing.ts'
import { byFieldRule } from './field-rule.ts'
import { isBelow, passedScore, valueOf } from './picture.ts'
import { step2ckBand, step1Marks, step2ckMarks } from './score-bands.ts'

/** What to do about Step 2 CK: before it, after failing it, or with the score one has. */
export function step2ckStrategy(picture: Picture, day: Step2Day | undefined): readonly Advice[] {
  const result = valueOf(picture.step2ck)
  if (result === undefined) return isStillToCome(picture) ? beforeStep2ck(picture, day) : []
  // Which exams still count is asked before one is prepared for.
  if (!result.passed && day?.askSince !== undefined)
    return [{ ...dayAdvice(day), isFirst: true }, retake, ...afterTheDay(picture)]
  if (!result.passed) return [retake, ...beforeStep2ck(picture, day)]
  const score = passedScore(picture.step2ck)
  return score === undefined ? [] : [byBand[step2ckBand(score).id]]
}

/** Nobody studies for an exam that was sat, while its result is awaited or its score is unclear. */
function isStillToCome({ person }: Picture): boolean {
  const { state } = person.exams.step2ck
  return state !== 'awaiting result' && state !== 'unclear'
}

function beforeStep2ck(picture: Picture, day: Step2Day | undefined): readonly Advice[] {
  return [...(day === undefined ? [] : [dayAdvice(day)]), ...afterTheDay(picture)]
}

function afterTheDay(picture: Picture): readonly Advice[] {
  return [...(isBelow(picture.step1, step1Marks.midRange) ? [riseAfterLowStep1] : []), howToStudy]
}

/** The decided day with what it changes and the field's rule beside it. */
export function dayAdvice({ title, text, because }: Step2Day): Advice {
  return { id: 'step2ck-day', title, text, because }
}

const riseAfterLowStep1: Advice = {
  id: 'step2ck-rise-after-low-step1',
  title: `With a low Step 1, aim for ${step2ckMarks.solid} or more in Step 2 CK`,
  text: `It is where you regain trust: a sharp rise counts more than an early day. The rule of thumb asks for practice consistently at ${step2ckMarks.solid} or more, if feasible.`,
  because: [byFieldRule(`low Step 1: delay Step 2 CK until NBME scores are consistently ${step2ckMarks.solid} or more`)],
}

const howToStudy: Advice = {
  id: 'step2ck-study',
  title: 'Study reasoning, and use the question bank as a dashboard',
  text: 'Internal medicine, pediatrics, obstetrics and gynecology, surgery and psychiatry first; review the minimally tested specialties without over-investing. Log weak systems and the kind of error (knowledge, reasoning, misreading). Each week 60 to 70 % of the time for weaknesses, 30 to 40 % for mixed timed blocks.',
  because: [byFieldRule('clinical reasoning over memorization; weekly adjustments from the question bank')],
}

const retake: Advice = {
  id: 'step2ck-retake',
  isFirst: true,
  title: 'Pass Step 2 CK before everything else',
  text: 'Find out what failed: time, resources, environment, or knowledge. Book the next attempt only when practice is clearly above the pass mark: attempts are limited and each one shows.',
  because: [byFieldRule('pause and analyze before the next exam', 'hurts')],
}

const byBand: Readonly<Record<'strong' | 'solid' | 'acceptable' | 'challenging', Advice>> = {
  strong: {
    id: 'step2ck-strong',
    title: 'Let Step 2 CK lead your application',
    text: `${step2ckMarks.strong} or more helps to offset other weaknesses. What is left to win lies in letters, US clinical experience, signals and fit.`,
    because: [byFieldRule(`${step2ckMarks.strong} or more: strong, helps offset other weaknesses`, 'helps')],
  },
  solid: {
    id: 'step2ck-solid',
    title: 'Make the rest as solid as the score',
    text: `${step2ckMarks.solid} to ${step2ckMarks.strong - 1} is competitive for many programs if the rest of the application is strong: letters, recent clinical work, a clear reason for the specialty.`,
    because: [
      byFieldRule(
        `${step2ckMarks.solid} to ${step2ckMarks.strong - 1}: solid, competitive for many programs if the rest is strong`,
        'helps',
      ),
    ],
  },
  acceptable: {
    id: 'step2ck-acceptable',
    title: 'Choose programs by fit; community programs first',
    text: `${step2ckMarks.acceptable} to ${step2ckMarks.solid - 1} is acceptable for many community programs. Which programs you choose, and how well you fit them, now decide more than any further number.`,
    because: [
      byFieldRule(
        `${step2ckMarks.acceptable} to ${step2ckMarks.solid - 1}: acceptable for many community programs; strategy and alignment become crucial`,
      ),
    ],
  },
  challenging: {
    id: 'step2ck-low-plan',
    title: 'Offset Step 2 CK; do not try to repair it with a hurried exam',
    text: 'Put the time into strong clinical performance in US rotations or observerships, concrete achievements in informatics or quality improvement, and a statement and list that fit the programs.',
    because: [
      byFieldRule(
        `below ${step2ckMarks.acceptable}: offset with targeted programs, a strong narrative and informatics value`,
        'hurts',
      ),
    ],
  },
}
