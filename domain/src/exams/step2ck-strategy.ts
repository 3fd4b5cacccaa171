import type { Advice } from './exam-assessment.ts'
import type { Picture } from './picture.ts'
import type { PracticeVerdict } from './practice-rule.ts'
import { byFieldRule } from './field-rule.ts'
import { isBelow, passedScore, valueOf } from './picture.ts'
import { plannedExam } from './forecast/study-plan.ts'
import { baselineRule, practiceRule } from './practice-rule.ts'
import { step2ckBand, step1Marks, step2ckMarks } from './score-bands.ts'

/** What to do about Step 2 CK: before it, after failing it, or with the score one has. */
export function step2ckStrategy(picture: Picture): readonly Advice[] {
  const result = valueOf(picture.step2ck)
  if (result === undefined) return picture.person.exams.step2ck.score === undefined ? beforeStep2ck(picture) : []
  if (!result.passed) return [retake, ...beforeStep2ck(picture)]
  const score = passedScore(picture.step2ck)
  return score === undefined ? [] : [byBand[step2ckBand(score).id]]
}

function beforeStep2ck(picture: Picture): readonly Advice[] {
  const { person, today } = picture
  const verdict = practiceRule(person.exams.practiceTests, today)
  const planned = plannedExam(person)
  return [
    readiness[verdict],
    ...(verdict === 'no practice test' && planned !== undefined ? [baseline(baselineRule(planned, today))] : []),
    ...(isBelow(picture.step1, step1Marks.midRange) ? [delayForLowStep1] : []),
    howToStudy,
    beforeTheSeason,
  ]
}

const readiness: Readonly<Record<PracticeVerdict, Advice>> = {
  'no practice test': {
    id: 'step2ck-baseline',
    title: 'Take a baseline self-assessment 8 to 12 weeks before the exam',
    text: 'An NBME or UWorld self-assessment shows where you stand while there is time to act on it. Aim for your best score, not for a pass.',
    because: [byFieldRule('baseline 8 to 12 weeks before the planned exam')],
  },
  'delay and remediate': {
    id: 'step2ck-delay',
    title: 'Delay the exam and repair the gaps',
    text: `Your last practice score is below ${step2ckMarks.acceptable}. Work on the weakest systems first, then test again before you fix a day.`,
    because: [byFieldRule(`practice below ${step2ckMarks.acceptable}: delay and remediate`, 'hurts')],
  },
  'not yet': {
    id: 'step2ck-not-yet',
    title: `Keep going until practice is steadily ${step2ckMarks.solid} or more`,
    text: `Between ${step2ckMarks.acceptable} and ${step2ckMarks.solid - 1} you would likely pass, but short of a competitive score. Sit now only if the calendar leaves no other day.`,
    because: [byFieldRule(`sit at ${step2ckMarks.solid} or more in practice, if feasible`)],
  },
  once: {
    id: 'step2ck-confirm',
    title: `Confirm ${step2ckMarks.solid} with one more practice test`,
    text: `One score can be luck. A second one at ${step2ckMarks.solid} or more makes it steady.`,
    because: [byFieldRule(`practice consistently at ${step2ckMarks.solid} or more`, 'helps')],
  },
  ready: {
    id: 'step2ck-sit',
    title: 'Sit the exam',
    text: `Your last two practice scores are ${step2ckMarks.solid} or more. Choose the day so that the report arrives before programs review applications.`,
    because: [byFieldRule(`practice consistently at ${step2ckMarks.solid} or more`, 'helps')],
  },
}

function baseline(verdict: 'too early' | 'now' | 'late'): Advice {
  const texts = {
    'too early': [
      'Plan the baseline test',
      'Your exam is more than 12 weeks away. Take the baseline when 12 to 8 weeks are left.',
    ],
    now: ['Take the baseline test this week', 'Your exam is 8 to 12 weeks away: the right time for a baseline.'],
    late: [
      'Take the baseline test today, and be ready to move the exam',
      'Fewer than 8 weeks are left and there is no practice score. Without one nobody can say whether you are ready.',
    ],
  } as const
  const [title, text] = texts[verdict]
  return {
    id: `baseline-${verdict.replace(' ', '-')}`,
    title,
    text,
    because: [byFieldRule('baseline 8 to 12 weeks before the planned exam')],
  }
}

const delayForLowStep1: Advice = {
  id: 'step2ck-delay-for-low-step1',
  title: `With a low Step 1, do not sit before practice is consistently ${step2ckMarks.solid} or more, if feasible`,
  text: 'Step 2 CK is where you regain trust: a sharp rise counts more than an early day.',
  because: [byFieldRule(`low Step 1: delay Step 2 CK until NBME scores are consistently ${step2ckMarks.solid} or more`)],
}

const howToStudy: Advice = {
  id: 'step2ck-study',
  title: 'Study reasoning, and use the question bank as a dashboard',
  text: 'Internal medicine, pediatrics, obstetrics and gynecology, surgery and psychiatry first; review the minimally tested specialties without over-investing. Log weak systems and the kind of error (knowledge, reasoning, misreading). Each week 60 to 70 % of the time for weaknesses, 30 to 40 % for mixed timed blocks.',
  because: [byFieldRule('clinical reasoning over memorization; weekly adjustments from the question bank')],
}

const beforeTheSeason: Advice = {
  id: 'step2ck-before-season',
  title: 'Have the score visible before programs review applications',
  text: 'Programs look first at files with a Step 2 CK score, and IMGs are checked more closely. Count back the report delay from the day programs start to review.',
  because: [byFieldRule('take Step 2 CK before application season, so that programs see the score')],
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
