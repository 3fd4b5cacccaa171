import { step3Days } from '../../exams/step3/step3-days.ts'
import { reportDeadlines } from '../../exams/timing/report-deadlines.ts'
import { examWindow } from '../../exams/exam-window.ts'
import { forecastDays } from '../../exams/forecast/forecast-step2ck.ts'
import { plannedExam } from '../../exams/forecast/study-plan.ts'
import { daysBetween } from '../../season/days.ts'
import { attemptsSoFar } from '../../person/attempts.ts'
import type { Case } from '../../person/case.ts'
import type { IsoDate } from '../../units.ts'
import type { Step3Decision } from '../../exams/step3/step3-decision.ts'
import type { Reason } from '../../answer.ts'
import type { SpecialtyModel } from '../../chances/model.ts'
import type { LeverDraft } from './draft.ts'
import { checkVisit } from '../../visa/visit.ts'

const gain = 10
/** The field's rule of thumb: a first self-assessment 8 to 12 weeks before the exam. */
const weeksForScore = 10
/** The field's rule of thumb: six to eight weeks of preparation, dedicated or nearly so. */
const weeksForStep3 = 8

/**
 * Ten points more on a Step 2 CK that is still to come, against what the person's own practice points to, or, where nothing does, the mean
 * of the specialty's applicants; after a failure at least the score that passes. A Step 2 CK that was passed cannot be taken again.
 */
export function scoreLever(question: Case): LeverDraft | undefined {
  const { person, facts } = question
  const { score, state } = person.exams.step2ck
  const tried = attemptsSoFar(person.exams.step2ck) ?? 0
  const model = facts.chances.specialties.find(({ specialty }) => specialty === person.specialties[0]?.id)
  const isAgain = state === 'failed'
  if ((score !== undefined && !isAgain) || state === 'passed' || !model) return undefined
  if (isAgain && tried >= facts.exams.maximumAttempts.value) return undefined
  const deadline = lastExamDay(question)
  if (isTooShort(question, deadline, weeksForScore)) return undefined
  const { mean, from, because } = expectedScore(question, model, deadline)
  // Failures stay in the file, and the pass comes with one more attempt.
  const attempts = tried + 1
  return {
    id: 'step2ck-10-points',
    title: `Ten points more on Step 2 CK than ${from}: ${mean + gain} instead of ${mean}`,
    before: [{ kind: 'step 2 ck', score: mean, attempts }],
    after: [{ kind: 'step 2 ck', score: mean + gain, attempts }],
    weeks: weeksForScore,
    because: [because],
  }
}

/** The score to count from: the forecast for the exam day, else the mean of the specialty's applicants; after a failure none below the mark. */
function expectedScore(
  { person, facts, today }: Case,
  model: SpecialtyModel,
  deadline: IsoDate | undefined,
): { readonly mean: number; readonly from: string; readonly because: Reason } {
  const { toPass } = person.exams.step2ck
  const planned = plannedExam(person) ?? deadline
  const day = planned === undefined || planned < today ? today : planned
  const forecast = forecastDays({ person, facts, today }, [day])
  const own = forecast.kind === 'known' ? forecast.value[0]?.day.mean : undefined
  const mark = toPass !== undefined && (own === undefined || own < toPass) ? toPass : undefined
  if (mark !== undefined) {
    const text = `Nothing of yours points above the pass mark, so it is counted from ${mark}, the least that passes.`
    return { mean: mark, from: 'just passes', because: { text, direction: 'neutral' } }
  }
  const mean = Math.round(own ?? model.invitation.meanStep2ck.estimate)
  const from = own === undefined ? 'the mean of the specialty’s applicants' : 'your own results point to'
  const text = `Your score is not known yet, so it is counted from ${mean}, ${own === undefined ? from : `what ${from}`}.`
  const source = own === undefined ? { source: model.invitation.meanStep2ck } : {}
  return { mean, from, because: { text, direction: 'neutral', ...source } }
}

/** Decisions that leave Step 3 before the Match something to do; where the decision speaks against it, no lever offers it. */
const leversOf: ReadonlySet<Step3Decision['verdict']> = new Set(['booked', 'needed', 'worth it', 'possible'])

/** Step 3 passed before programs review; failing it is not counted here, see the decision on Step 3 for that. */
export function step3Lever(question: Case, { verdict }: Step3Decision): LeverDraft | undefined {
  const { person, facts, today } = question
  if (!leversOf.has(verdict) || checkVisit(question).verdict === 'closed') return undefined
  const days = step3Days({ person, facts, match: question.season.match, today })
  const deadline = days.lastDayForInvitations
  const isTooLate = deadline === undefined && days.lastDayForRanking !== undefined
  if (isTooLate || isTooShort(question, deadline, weeksForStep3)) return undefined
  const fee = facts.seasons.oneOffCosts.find(({ id }) => id === 'step3')
  return {
    id: 'step3-passed',
    title: 'Pass Step 3 before programs review',
    after: [{ kind: 'step 3', result: 'pass' }],
    weeks: weeksForStep3,
    ...(fee ? { costUsd: fee.usd.value } : {}),
    ...(deadline === undefined ? {} : { deadline }),
    because: [
      {
        text: days.fromIsSaid
          ? 'A narrow pass or a failure can lower the chance; this counts a pass.'
          : 'Possible once the ECFMG certificate is issued; its day is not known.',
        direction: 'neutral',
        ...(fee ? { source: fee.usd } : {}),
      },
    ],
  }
}

/** The last safe day the plan names too: a slow report is there when programs begin to review, and the window of years is open. */
function lastExamDay({ facts, season, person }: Case): IsoDate | undefined {
  const last = reportDeadlines(facts.exams, facts.seasons, season.match).lastDaySlow
  const closes = examWindow(person, facts.exams)?.closes
  return last !== undefined && closes !== undefined && closes < last ? closes : last
}

/** Whether the weeks of preparation no longer fit before the last useful exam day. */
function isTooShort({ today }: Case, deadline: IsoDate | undefined, weeks: number): boolean {
  return deadline !== undefined && daysBetween(today, deadline) < 7 * weeks
}
