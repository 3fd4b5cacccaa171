import type { Person } from '../../person/person.ts'
import type { IsoDate } from '../../units.ts'
import type { BaselineVerdict, PracticeVerdict } from '../practice-rule.ts'
import type { CandidateDay, ReportDeadlines, RuleVerdict } from './timing.ts'
import type { Reason } from '../../answer.ts'
import { chanceSentence, rateText } from '../../say/chance.ts'
import { dayText } from '../../say/day.ts'
import { byFieldRule } from '../field-rule.ts'
import { hasBaseline } from './advise-day.ts'
import { baselineRule, practiceRule } from '../practice-rule.ts'
import { step2ckMarks } from '../score-bands.ts'

/** The field's rules on when to sit, each with its verdict today. */
export function timingRules(
  person: Person,
  {
    today,
    planned,
    deadlines,
  }: { readonly today: IsoDate; readonly planned: IsoDate | undefined; readonly deadlines: ReportDeadlines },
): readonly RuleVerdict[] {
  return [
    practiceVerdict(practiceRule(person.exams.practiceTests, today)),
    ...(planned === undefined ? [] : [baselineVerdict(baselineRule(planned, today), hasBaseline(person))]),
    ...(planned === undefined ? [] : [visibleVerdict(planned, deadlines)]),
  ]
}

function practiceVerdict(verdict: PracticeVerdict): RuleVerdict {
  const because = byFieldRule(
    `sit at steady ${step2ckMarks.solid} or more in practice, if feasible; below ${step2ckMarks.acceptable} delay and remediate`,
  )
  const texts: Readonly<Record<PracticeVerdict, readonly [string, RuleVerdict['says']]>> = {
    'no practice test': ['No practice score yet.', 'unknown'],
    'delay and remediate': [`Your last practice score is below ${step2ckMarks.acceptable}: delay and repair the gaps.`, 'wait'],
    'not yet': [
      `Your last practice score is between ${step2ckMarks.acceptable} and ${step2ckMarks.solid - 1}: not steadily ${step2ckMarks.solid} yet.`,
      'wait',
    ],
    once: [`One practice score of ${step2ckMarks.solid} or more: confirm it with another.`, 'wait'],
    ready: [`Your last two practice scores are ${step2ckMarks.solid} or more: sit.`, 'sit'],
  }
  const [text, says] = texts[verdict]
  return { id: 'practice', verdict: text, says, because }
}

function baselineVerdict(verdict: BaselineVerdict, taken: boolean): RuleVerdict {
  const because = byFieldRule('a baseline self-assessment 8 to 12 weeks before the planned exam')
  if (taken) return { id: 'baseline', verdict: 'A baseline score is there.', says: 'sit', because }
  const texts: Readonly<Record<BaselineVerdict, string>> = {
    'too early': 'More than 12 weeks left: take the baseline when 12 to 8 weeks are left.',
    now: '8 to 12 weeks left: take the baseline now.',
    late: 'Fewer than 8 weeks left and no baseline: take it today, and be ready to move the exam.',
  }
  return { id: 'baseline', verdict: texts[verdict], says: verdict === 'too early' ? 'unknown' : 'act now', because }
}

function visibleVerdict(planned: IsoDate, { lastDayUsual, lastDaySlow, programsReviewFrom }: ReportDeadlines): RuleVerdict {
  const because = byFieldRule('Step 2 CK before application season, so that programs see the score')
  if (lastDayUsual === undefined || lastDaySlow === undefined || programsReviewFrom === undefined) {
    return { id: 'visible', verdict: 'The day programs begin to review is not known yet.', says: 'unknown', because }
  }
  const review = programsReviewFrom.date
  if (planned > lastDayUsual) {
    return {
      id: 'visible',
      verdict: `Too late: with the usual delay the report comes after ${dayText(review)}.`,
      says: 'act now',
      because,
    }
  }
  if (planned > lastDaySlow) {
    return {
      id: 'visible',
      verdict: `In time unless the report is slow; safe until ${dayText(lastDaySlow)}.`,
      says: 'sit',
      because,
    }
  }
  return {
    id: 'visible',
    verdict: `In time even if the report is slow: programs review from ${dayText(review)}.`,
    says: 'sit',
    because,
  }
}

/** A week that changes less than this many of 100 chances of a 240 is not worth waiting for. */
const worthWaiting = 0.01

/** Where the practice rule and the forecast for a day say different things. */
export function disagreements(rules: readonly RuleVerdict[], day: CandidateDay | undefined): readonly Reason[] {
  const practice = rules.find(({ id }) => id === 'practice')
  if (practice === undefined || day === undefined) return []
  const { pass } = day.forecast
  const atSolid = day.forecast.atLeast.find(({ score }) => score === step2ckMarks.solid)?.chance
  if (atSolid === undefined) return []
  const gain = day.waitAWeek?.atLeast.find(({ score }) => score === step2ckMarks.solid)?.change.point ?? 0
  const reasons: Reason[] = []
  if (practice.says === 'sit' && atSolid.point < 0.5) {
    reasons.push({
      text: `The rule says sit. The forecast sees ${step2ckMarks.solid} or more in only ${chanceSentence(atSolid)} cases on ${dayText(day.date)}: your tests also contain luck.`,
      direction: 'hurts',
    })
  }
  if (practice.says === 'wait' && atSolid.point >= 0.5) {
    reasons.push({
      text: `The rule says wait. The forecast sees ${step2ckMarks.solid} or more in ${chanceSentence(atSolid)} cases on ${dayText(day.date)}.`,
      direction: 'helps',
    })
  }
  if (practice.says === 'wait' && atSolid.point < 0.5 && gain < worthWaiting) {
    reasons.push({
      text: `The rule says wait. At your hours a further week adds less than ${rateText(worthWaiting)} to the chance of ${step2ckMarks.solid} (pass: ${chanceSentence(pass)}). Waiting alone will not do it: change how you study, or sit.`,
      direction: 'neutral',
    })
  }
  return reasons
}
