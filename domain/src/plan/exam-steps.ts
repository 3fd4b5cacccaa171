import type { Answer } from '../answer.ts'
import type { StepAssessment } from '../exams/exam-assessment.ts'
import type { Step2Day } from '../exams/timing/timing.ts'
import type { Step3Decision } from '../exams/step3/step3-decision.ts'
import type { IsoDate } from '../units.ts'
import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { addDays, daysBetween, earlierOf } from '../season/days.ts'
import { costOf, daysBefore, eventOf, hasApplied } from './plan-world.ts'
import { sourceOf } from '../answer.ts'
import { dayText, yearlyDayText } from '../say/day.ts'
import { step2ckMarks } from '../exams/score-bands.ts'
import { isCertificateAhead } from '../person/certificate-ahead.ts'
import { counted } from '../say/number.ts'
import { comeFirst } from '../visa/visit.ts'

/** Steps 1, 2 CK and 3, on the days decided. Nothing for an exam that is passed. */
export function examSteps(world: PlanWorld): readonly StepDraft[] {
  return [...step1(world), ...step2ck(world), ...step3(world)]
}

/** Months that Step 2 CK needs after Step 1, by the calendar of most who pass both in one season. */
const daysBeforeStep2 = 120

function step1(world: PlanWorld): readonly StepDraft[] {
  const day = world.exams.step2Day?.day
  if (isPassed(world.exams.step1) || day === undefined) return []
  const { state, day: taken } = world.person.exams.step1
  if (state === 'awaiting result' && taken !== undefined) return [awaited(world, taken)]
  return [
    {
      id: 'step1',
      phase: 'exams',
      title: state === 'not said' ? 'Pass Step 1, if you have not yet' : 'Pass Step 1',
      by: daysBefore(day, daysBeforeStep2),
      dateKind: 'advice',
      why: 'The certificate needs it, and Step 2 CK needs the months after it.',
      source: sourceOf(world.facts.exams.step1PassFailSince),
      ...costOf(world, 'step1'),
      ifPast: 'say',
    },
  ]
}

/** A Step 1 that was sat: what is left of it is its report. */
function awaited({ facts }: PlanWorld, taken: IsoDate): StepDraft {
  const { reportDelayDays } = facts.exams
  const { usual, slow } = reportDelayDays.value
  return {
    id: 'step1-result',
    phase: 'exams',
    title: `Enter the result of Step 1, taken on ${dayText(taken)}`,
    by: addDays(taken, usual),
    dateKind: 'advice',
    why: `Most reports come within ${counted(usual, 'day')}; after ${counted(slow, 'day')} ask. Everything after Step 1 is said as if it were passed.`,
    source: sourceOf(reportDelayDays),
    ifPast: 'say',
  }
}

function step2ck(world: PlanWorld): readonly StepDraft[] {
  const decided = world.exams.step2Day
  if (decided?.askSince !== undefined) return [askWhatCounts(world, { ...decided, askSince: decided.askSince })]
  if (decided?.day === undefined) return []
  const { day, last, text } = decided
  return [
    ...baseline(world, day),
    ...moveBooking(world, decided),
    {
      id: 'step2ck',
      phase: 'exams',
      title: step2Title(world, decided),
      by: day,
      ...(last === undefined || last < day ? {} : { servesUntil: last }),
      dateKind: 'advice',
      why: `${text}${summerWords(world, day)}`,
      source: sourceOf(world.facts.exams.reportDelayDays),
      ...(decided.booked === undefined ? costOf(world, 'step2ck') : {}),
      ifPast: 'say',
    },
  ]
}

/** Once the years for the Steps are over, no day and no fee comes before the answer which of them count. */
function askWhatCounts({ facts }: PlanWorld, { title, text, askSince }: Step2Day & { readonly askSince: IsoDate }): StepDraft {
  const { yearsToCompleteExams } = facts.exams
  return {
    id: 'exams-that-count',
    phase: 'exams',
    title,
    by: askSince,
    dateKind: 'advice',
    why: text,
    source: sourceOf(yearsToCompleteExams),
    ifPast: 'say',
    isFirst: true,
  }
}

function step2Title({ person }: PlanWorld, { kind }: Step2Day): string {
  if (kind === 'keep') return 'Sit Step 2 CK, on the day you booked'
  if (person.exams.step2ck.state === 'failed') return 'Retake Step 2 CK'
  return person.exams.step2ck.state === 'not said' ? 'Sit Step 2 CK, if you have not yet' : 'Sit Step 2 CK'
}

const daysToMove = 7

/** A booking on another day than the one decided is moved while there is time. */
function moveBooking({ today, facts }: PlanWorld, { kind, title, booked }: Step2Day): readonly StepDraft[] {
  if (kind !== 'move' || booked === undefined) return []
  return [
    {
      id: 'step2ck-move',
      phase: 'exams',
      title,
      by: earlierOf(addDays(today, daysToMove), daysBefore(booked, 1)),
      dateKind: 'advice',
      why: 'Free days fill, and the test centre asks more for a change the later it comes: look at its fee before you move.',
      source: sourceOf(facts.exams.reportDelayDays),
      ifPast: 'say',
    },
  ]
}

/** Summers in which reports were late, and the first exam day they reached. */
function summerWords(world: PlanWorld, day: IsoDate): string {
  const summers = world.facts.exams.midYearDelays?.value ?? []
  const [first] = summers.map(({ from }) => from.slice(5)).toSorted()
  if (first === undefined || day.slice(5) < first) return ''
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
      ifPast: 'say',
    },
  ]
}

/** As decided: needed or worth it, to be sat; possible, a decision to take once; else nothing. */
function step3(world: PlanWorld): readonly StepDraft[] {
  const decision = world.exams.step3Decision
  switch (decision?.verdict) {
    case 'booked':
    case 'needed':
      return step3ToSit(world, decision)
    case 'worth it':
    case 'possible':
      return isForH1b(decision) && decision.verdict === 'worth it' ? step3ToSit(world, decision) : step3ToDecide(world)
    default:
      return []
  }
}

function isForH1b({ scenario }: Step3Decision): boolean {
  return scenario === 'only way' || scenario === 'spares harm' || scenario === 'visa file'
}

function spares({ scenario }: Step3Decision): string {
  return scenario === 'spares harm' ? 'Without it J-1 is the only visa you could use, and that one may harm you. ' : ''
}

function step3ToSit(world: PlanWorld, decision: Step3Decision): readonly StepDraft[] {
  const { booked, day, time } = decision
  // Too late for the ranking: nobody is sent to pay for an exam that comes too late.
  if (day === undefined) return []
  const forH1b = isForH1b(decision)
  const after = world.facts.seasons.requirements?.step3After
  return [
    {
      id: 'step3',
      phase: forH1b ? 'visa' : 'exams',
      title: `${step3Title(booked, day)}${forH1b ? ', for H-1B' : ''}`,
      by: day,
      dateKind: 'advice',
      why: `${forH1b ? `${spares(decision)}${whyForH1b(world, time)}` : 'The result counts from the day it reports.'}${journeyFor(world)}`,
      source: after === undefined || !forH1b ? fieldRule : sourceOf(after),
      ...(time?.lastDayForRanking === undefined ? {} : { servesUntil: time.lastDayForRanking }),
      ...(booked === undefined ? costOf(world, 'step3') : {}),
      ifPast: 'say',
    },
  ]
}

/** From abroad the exam is a journey, and the visa for it takes longer than a place at the test centre. */
function journeyFor(world: PlanWorld): string {
  if (world.facts.exams.step3GivenIn === undefined || world.person.location !== 'abroad') return ''
  const first = comeFirst(world)
  return ` It is given only in the US${first === '' ? ': ask early for the visa to come.' : `.${first}`}`
}

function step3Title(booked: IsoDate | undefined, day: IsoDate): string {
  if (booked === undefined) return 'Pass Step 3'
  return booked === day ? 'Sit Step 3, as booked' : `Move Step 3 from ${dayText(booked)} to ${dayText(day)} at the latest`
}

function whyForH1b(world: PlanWorld, time: Step3Decision['time']): string {
  const { lastDay, lastDayForRanking } = time ?? {}
  const afterwards =
    lastDayForRanking === undefined || lastDayForRanking === lastDay
      ? ''
      : ` By ${dayText(lastDay ?? lastDayForRanking)} it also counts for invitations; the last day that counts for the rank lists is ${dayText(lastDayForRanking)}.`
  const certificate = lastDay === undefined ? '' : certificateFirst(world, lastDay)
  return `H-1B needs it before the petition, and many programs before they rank.${afterwards} ${certificate}Sit it only after six to eight weeks of serious preparation; a weak result hurts more than none.`
}

function step3Words({ exams }: PlanWorld): string {
  return exams.strategy.find(({ id }) => id.startsWith('step3-'))?.text ?? ''
}

/** Without the certificate nobody can register; with little time left that decides. */
function certificateFirst(world: PlanWorld, last: IsoDate): string {
  if (!isCertificateAhead(world.person)) return ''
  const weeks = Math.floor(daysBetween(world.today, last) / 7)
  const late =
    weeks < 12
      ? ` With ${counted(Math.max(0, weeks), 'week')} left that may not be in time: ask programs whether a result in spring would do.`
      : ''
  return `You can apply for it only after the ECFMG certificate is issued.${late} `
}

/** Where nothing forces it, Step 3 is a decision to take once, with the field's rule beside it. */
function step3ToDecide(world: PlanWorld): readonly StepDraft[] {
  const submit = eventOf(world, 'submitFrom')
  if (submit === undefined || hasApplied(world)) return []
  return [
    {
      id: 'step3-decide',
      phase: 'exams',
      title: 'Decide whether to take Step 3 before you apply',
      by: daysBefore(submit.day, 180),
      dateKind: 'advice',
      why: step3Words(world),
      source: fieldRule,
      ifPast: 'drop',
    },
  ]
}

function isPassed(answer: Answer<StepAssessment>): boolean {
  return answer.kind === 'known' && answer.value.passed
}
