import type { Person } from '../../person/person.ts'
import type { IsoDate } from '../../units.ts'
import type { BaselineVerdict, PracticeVerdict } from '../practice-rule.ts'
import type { CandidateDay, ReportDeadlines, RuleVerdict } from './timing.ts'
import type { Reason } from '../../answer.ts'
import { chanceSentence, rateText } from '../../say/chance.ts'
import { dayText } from '../../say/day.ts'
import { byFieldRule } from '../field-rule.ts'
import { baselineRule, practiceRule } from '../practice-rule.ts'

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
  const because = byFieldRule('sit at steady 240 or more in practice, if feasible; below 225 delay and remediate')
  const texts: Readonly<Record<PracticeVerdict, readonly [string, RuleVerdict['says']]>> = {
    'no practice test': ['No practice score yet.', 'unknown'],
    'delay and remediate': ['Your last practice score is below 225: delay and repair the gaps.', 'wait'],
    'not yet': ['Your last practice score is between 225 and 239: not steadily 240 yet.', 'wait'],
    'once at 240': ['One practice score of 240 or more: confirm it with another.', 'wait'],
    ready: ['Your last two practice scores are 240 or more: sit.', 'sit'],
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
      verdict: `Too late: with the usual delay the report comes after ${review}.`,
      says: 'act now',
      because,
    }
  }
  if (planned > lastDaySlow) {
    return { id: 'visible', verdict: `In time unless the report is slow; safe until ${lastDaySlow}.`, says: 'sit', because }
  }
  return { id: 'visible', verdict: `In time even if the report is slow: programs review from ${review}.`, says: 'sit', because }
}

function hasBaseline(person: Person): boolean {
  return (person.exams.practiceTests ?? []).some(({ exam }) => exam === 'step2ck')
}

/** A week that changes less than this many of 100 chances of a 240 is not worth waiting for. */
const worthWaiting = 0.01

/** Where the practice rule and the forecast for a day say different things. */
export function disagreements(rules: readonly RuleVerdict[], day: CandidateDay | undefined): readonly Reason[] {
  const practice = rules.find(({ id }) => id === 'practice')
  if (practice === undefined || day === undefined) return []
  const { pass } = day.forecast
  const at240 = day.forecast.atLeast.find(({ score }) => score === 240)?.chance
  if (at240 === undefined) return []
  const gain = day.waitAWeek?.atLeast.find(({ score }) => score === 240)?.change.point ?? 0
  const reasons: Reason[] = []
  if (practice.says === 'sit' && at240.point < 0.5) {
    reasons.push({
      text: `The rule says sit. The forecast sees 240 or more in only ${chanceSentence(at240)} cases on ${dayText(day.date)}: your tests also contain luck.`,
      direction: 'hurts',
    })
  }
  if (practice.says === 'wait' && at240.point >= 0.5) {
    reasons.push({
      text: `The rule says wait. The forecast sees 240 or more in ${chanceSentence(at240)} cases on ${dayText(day.date)}.`,
      direction: 'helps',
    })
  }
  if (practice.says === 'wait' && at240.point < 0.5 && gain < worthWaiting) {
    reasons.push({
      text: `The rule says wait. At your hours a further week adds less than ${rateText(worthWaiting)} to the chance of 240 (pass: ${chanceSentence(pass)}). Waiting alone will not do it: change how you study, or sit.`,
      direction: 'neutral',
    })
  }
  return reasons
}
