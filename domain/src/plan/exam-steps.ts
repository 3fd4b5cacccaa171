import type { Answer } from '../answer.ts'
import type { StepAssessment } from '../exams/exam-assessment.ts'
import type { IsoDate } from '../units.ts'
import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { step3Days } from '../exams/step3/step3-days.ts'
import { reportDeadlines } from '../exams/timing/report-deadlines.ts'
import { daysBetween } from '../season/days.ts'
import { costOf, daysBefore, eventOf, mayUse } from './plan-world.ts'
import { sourceOf } from '../answer.ts'
import { dayText, yearlyDayText } from '../say/day.ts'
import { step2ckMarks } from '../exams/score-bands.ts'

/** Steps 1, 2 CK and 3: when to sit so that the report is there in time. Nothing for an exam that is passed. */
export function examSteps(world: PlanWorld): readonly StepDraft[] {
  return [...step1(world), ...step2ck(world), ...step3(world)]
}

function step1(world: PlanWorld): readonly StepDraft[] {
  const last = lastDayForStep2(world)
  if (isPassed(world.exams.step1) || last === undefined || isPassed(world.exams.step2ck)) return []
  return [
    {
      id: 'step1',
      phase: 'exams',
      title: world.person.exams.step1.state === 'not said' ? 'Pass Step 1, if you have not yet' : 'Pass Step 1',
      by: daysBefore(last, 120),
      dateKind: 'advice',
      why: `The certificate needs it. That leaves the months until ${last} for Step 2 CK.`,
      source: sourceOf(world.facts.exams.step1PassFailSince),
      ...costOf(world, 'step1'),
      ifPast: 'say',
    },
  ]
}

function step2ck(world: PlanWorld): readonly StepDraft[] {
  const last = lastDayForStep2(world)
  const review = eventOf(world, 'programReviewFrom')
  if (isPassed(world.exams.step2ck) || last === undefined || review === undefined) return []
  const planned = plannedDay(world, 'step2ck')
  const by = planned !== undefined && planned <= last ? planned : last
  return [
    ...baseline(world, by),
    {
      id: 'step2ck',
      phase: 'exams',
      title: step2Title(world, planned),
      by,
      dateKind: 'advice',
      why: whyStep2(world, { last, planned, review: review.day }),
      source: sourceOf(world.facts.exams.reportDelayDays),
      ...costOf(world, 'step2ck'),
      ifPast: 'say',
    },
  ]
}

function step2Title(world: PlanWorld, planned: IsoDate | undefined): string {
  if (planned !== undefined) return `Sit Step 2 CK (you plan ${planned})`
  return world.person.exams.step2ck.state === 'not said' ? 'Sit Step 2 CK, if you have not yet' : 'Sit Step 2 CK'
}

/** The last day on which even a slow report arrives before programs begin to review. */
function lastDayForStep2(world: PlanWorld): IsoDate | undefined {
  return reportDeadlines(world.facts.exams, world.facts.seasons, world.season.match).lastDaySlow
}

function whyStep2(
  world: PlanWorld,
  days: { readonly last: IsoDate; readonly planned: IsoDate | undefined; readonly review: IsoDate },
): string {
  const delay = world.facts.exams.reportDelayDays.value
  const report = `Reports take ${delay.usual} days, at times ${delay.slow}, and programs begin to review on ${days.review}.`
  const summer = summerWords(world)
  if (days.planned !== undefined && days.planned > days.last) {
    return `${report} On ${days.planned} the report may come too late; ${days.last} is the last safe day.${summer}`
  }
  return `${report} A score that is there on that day counts when programs sort.${summer}`
}

/** Summers in which reports were late, and the first exam day they reached. */
function summerWords(world: PlanWorld): string {
  const summers = world.facts.exams.midYearDelays?.value ?? []
  const [first] = summers.map(({ from }) => from.slice(5)).toSorted()
  if (first === undefined) return ''
  const years = summers.map(({ reported }) => reported.slice(0, 4)).join(' and ')
  return ` In ${years} reports of summer exams came later still: an exam before ${yearlyDayText(first)} is safer.`
}

/** The field's rule: a practice test eight to twelve weeks before. Nothing when one was taken in that time. */
function baseline(world: PlanWorld, exam: IsoDate): readonly StepDraft[] {
  const from = daysBefore(exam, 84)
  const taken =
    world.person.exams.practiceTests?.some((test) => test.exam === 'step2ck' && test.date >= daysBefore(exam, 120)) ?? false
  if (taken) return []
  return [
    {
      id: 'step2ck-baseline',
      phase: 'exams',
      title: 'Take a first NBME practice test for Step 2 CK',
      from,
      by: daysBefore(exam, 56),
      dateKind: 'advice',
      why: `Eight to twelve weeks before the exam it shows what the weeks should go to. Below ${step2ckMarks.acceptable}, move the exam.`,
      source: fieldRule,
      ifPast: 'drop',
    },
  ]
}

function step3(world: PlanWorld): readonly StepDraft[] {
  if (world.person.exams.step3.state === 'passed') return []
  return needsStep3(world) ? step3ForH1b(world) : step3ToDecide(world)
}

function step3ForH1b(world: PlanWorld): readonly StepDraft[] {
  const { lastDay: last, lastDayForRanking } = step3Days(world.facts, world.season.match, world.today)
  // Too late for the ranking: nobody is sent to pay for an exam that comes too late.
  if (last === undefined) return []
  const planned = plannedDay(world, 'step3')
  const after = world.facts.seasons.requirements?.step3After
  const afterwards =
    lastDayForRanking === undefined || lastDayForRanking === last
      ? ''
      : ` By this day it also counts for invitations; the last day that counts for the rank lists is ${dayText(lastDayForRanking)}.`
  return [
    {
      id: 'step3',
      phase: 'visa',
      title: planned === undefined ? 'Pass Step 3, for H-1B' : `Pass Step 3, for H-1B (you plan ${planned})`,
      by: planned !== undefined && planned <= last ? planned : last,
      dateKind: 'advice',
      why: `H-1B needs it before the petition, and many programs before they rank.${afterwards} ${certificateFirst(world, last)}Sit it only after six to eight weeks of serious preparation; a weak result hurts more than none.`,
      source: after === undefined ? fieldRule : sourceOf(after),
      ...costOf(world, 'step3'),
      ifPast: 'say',
    },
  ]
}

/** Without the certificate nobody can register; with little time left that decides. */
function certificateFirst(world: PlanWorld, last: IsoDate): string {
  if (world.person.exams.certificate.state === 'issued') return ''
  const weeks = Math.floor(daysBetween(world.today, last) / 7)
  const late =
    weeks < 12
      ? ` With ${Math.max(0, weeks)} weeks left that may not be in time: ask programs whether a result in spring would do.`
      : ''
  return `You can apply for it only after the ECFMG certificate is issued.${late} `
}

/** H-1B is the only sponsored route left, or the person takes either and the field's rule speaks for Step 3. */
function needsStep3(world: PlanWorld): boolean {
  if (!mayUse(world, 'h1b')) return false
  return !mayUse(world, 'j1') || world.exams.strategy.some(({ id }) => id === 'step3-visa')
}

/** Without a visa need for it, Step 3 is a decision to take once, with the field's rule beside it. */
function step3ToDecide(world: PlanWorld): readonly StepDraft[] {
  const advice = world.exams.strategy.find(({ id }) => id === 'step3-upward')
  const submit = eventOf(world, 'submitFrom')
  if (advice === undefined || submit === undefined) return []
  return [
    {
      id: 'step3-decide',
      phase: 'exams',
      title: 'Decide whether to take Step 3 before you apply',
      by: daysBefore(submit.day, 180),
      dateKind: 'advice',
      why: advice.text,
      source: fieldRule,
      ifPast: 'drop',
    },
  ]
}

function plannedDay(world: PlanWorld, exam: 'step2ck' | 'step3'): IsoDate | undefined {
  const { state, day } = world.person.exams[exam]
  return state === 'planned' ? day : undefined
}

export function isPassed(answer: Answer<StepAssessment>): boolean {
  return answer.kind === 'known' && answer.value.passed
}
