import { spentSteps } from '../../person/spent-steps.ts'
import type { Answer } from '../../answer.ts'
import type { IsoDate } from '../../units.ts'
import type { DayChange, ExamTiming, ReportDeadlines, Step2Ahead, Step2Day } from './timing.ts'
import type { TimingInput } from './when-to-sit.ts'
import { changeSentence } from '../../say/change.ts'
import { dayText } from '../../say/day.ts'
import { addDays } from '../../season/days.ts'
import { examWindow } from '../exam-window.ts'
import { isTaken, plannedExam } from '../forecast/study-plan.ts'
import { baselineWeeks } from '../practice-rule.ts'
import { step2ckMarks } from '../score-bands.ts'
import { hasBaseline, leavesTimeForBaseline } from './advise-day.ts'
import { lastDayForSeason, reportDeadlines } from './report-deadlines.ts'
import { retakeRule } from './retake-rule.ts'
import { timingRules } from './timing-rules.ts'
import { counted } from '../../say/number.ts'
import { whenToSit } from './when-to-sit.ts'

/**
 * The day by the forecast where there is one; until then the booked day, or the last one that is safe, with a first practice test before
 * it. Undefined once the exam is taken.
 */
export function decideStep2Day(input: TimingInput): Step2Ahead | undefined {
  if (isTaken(input.person)) return undefined
  const timing = whenToSit(input)
  return { day: dayOf(worldOf(input, timing)), timing }
}

function dayOf(world: World): Step2Day {
  const { input, timing, shared } = world
  if (spentSteps(input).includes('step2ck')) {
    return { ...shared, kind: 'none in time', title: 'No attempt at Step 2 CK is left', text: world.retake.text }
  }
  const day = timing.kind === 'known' ? timing.value.advised : dayByCalendar(world)
  if (day === undefined) return noneInTime(world)
  const rules = timingRules(input.person, { today: input.today, planned: day, deadlines: world.deadlines })
  const rule = rules.find(({ id }) => id === (hasBaseline(input.person) ? 'practice' : 'baseline'))
  const { kind, title, why } = inWords(day, world)
  return {
    ...shared,
    kind,
    day,
    title,
    text: [
      why,
      ...attemptWords(world),
      ...secondTryWords(timing),
      ...(rule === undefined ? [] : [`The rule of thumb beside it: ${rule.verdict}`]),
    ].join(' '),
    because: rule === undefined ? [] : [rule.because],
  }
}

/** Where years run out, whether failing on the day would leave another try before they end. */
function secondTryWords(timing: Answer<ExamTiming>): readonly string[] {
  if (timing.kind === 'needs' || timing.value.window === undefined) return []
  switch (timing.value.ifFailed?.because) {
    case 'failure in the file':
      return ['A second try would still fit before the years for the Steps end.']
    case 'window':
      return ['Failing on it leaves no second try before the years for the Steps end.']
    default:
      return []
  }
}

/** After a failure each further attempt is one of few. */
function attemptWords({ input }: World): readonly string[] {
  const { state, attempts } = input.person.exams.step2ck
  if (state !== 'failed' || attempts === undefined) return []
  return [`It would be attempt ${attempts + 1} of at most ${input.facts.exams.maximumAttempts.value}.`]
}

interface World {
  readonly input: TimingInput
  readonly deadlines: ReportDeadlines
  readonly retake: ExamTiming['retake']
  readonly booked: IsoDate | undefined
  /** Last day that serves this season and lies within the window of years. */
  readonly last: IsoDate | undefined
  readonly timing: Answer<ExamTiming>
  readonly shared: Pick<Step2Day, 'booked' | 'last' | 'because'>
}

function worldOf(input: TimingInput, timing: Answer<ExamTiming>): World {
  const { person, facts, season, today } = input
  const deadlines = reportDeadlines(facts.exams, facts.seasons, season)
  const booked = plannedExam(person)
  const last = earliestOf([lastDayForSeason(person, deadlines, today), examWindow(person, facts.exams)?.closes])
  return {
    input,
    deadlines,
    retake: retakeRule(person, facts.exams),
    booked,
    last,
    timing,
    shared: { ...(booked === undefined ? {} : { booked }), ...(last === undefined ? {} : { last }), because: [] },
  }
}

function earliestOf(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days.reduce((first, day) => (day !== undefined && (first === undefined || day < first) ? day : first))
}

/** Nothing to forecast from: the booked day where it is in time and a practice test fits before it, else the last safe day. */
function dayByCalendar({ input, booked, last, retake }: World): IsoDate | undefined {
  const { person, today } = input
  if (booked !== undefined && (last === undefined || booked <= last) && leavesTimeForBaseline(booked, { person, today }))
    return booked
  if (last === undefined || last <= today || (retake.earliest !== undefined && retake.earliest > last)) return undefined
  const prepared = addDays(today, 7 * baselineWeeks.atLeast)
  return booked !== undefined && booked < prepared && prepared < last ? prepared : last
}

interface InWords {
  readonly kind: Step2Day['kind']
  readonly title: string
  readonly why: string
}

function inWords(day: IsoDate, world: World): InWords {
  const { booked, input, timing } = world
  const verb = input.person.exams.step2ck.state === 'failed' ? 'Retake Step 2 CK' : 'Sit Step 2 CK'
  const change = timing.kind === 'known' ? timing.value.insteadOfBooked : undefined
  if (booked === day) return { kind: 'keep', title: `Keep ${dayText(day)} for Step 2 CK`, why: whyKeep(change, world) }
  if (booked !== undefined) {
    return {
      kind: 'move',
      title: `Move Step 2 CK from ${dayText(booked)} to about ${dayText(day)}`,
      why: change === undefined ? whyInTime(day, world) : `Against the booked day: ${changeWords(change)}.`,
    }
  }
  const when = timing.kind === 'known' ? `about ${dayText(day)}` : `by ${dayText(day)}`
  const title = `${verb} ${when}${input.person.exams.step2ck.state === 'not said' ? ', if you have not yet' : ''}`
  return { kind: 'book', title, why: timing.kind === 'known' ? whyBook(day, world) : whyInTime(day, world) }
}

function whyKeep(change: DayChange | undefined, { timing }: World): string {
  if (timing.kind === 'needs')
    return `It reports in time. A first practice test says whether it stays: below ${step2ckMarks.acceptable}, move it.`
  if (change === undefined) return 'By the forecast no other day in time is better.'
  return `The best other day in time would change little: ${changeWords(change)}.`
}

function changeWords({ pass, matchChance }: DayChange): string {
  const match = matchChance === undefined ? '' : `, matching through your list ${changeSentence(matchChance)}`
  return `passing ${changeSentence(pass)}${match}`
}

function whyBook(day: IsoDate, world: World): string {
  return `It is the first day about as good as any by your forecast. ${whyInTime(day, world)}`
}

/** A window that closes later than so many days after the exam is no matter now. */
const daysThatBind = 365

/** What the day is in time for. */
function whyInTime(day: IsoDate, { input, deadlines }: World): string {
  const window = examWindow(input.person, input.facts.exams)
  const review = deadlines.programsReviewFrom?.date
  const binds = window !== undefined && window.closes < addDays(day, daysThatBind)
  const counts = binds
    ? ` The Steps count until about ${dayText(window.closes)}, ${counted(window.years, 'year')} after the first one passed.`
    : ''
  if (input.person.season.applied) return `Its report still counts when rank lists close.${counts}`
  if (review === undefined || deadlines.lastDaySlow === undefined) return counts.trim()
  const slow = day <= deadlines.lastDaySlow ? 'even a slow report' : 'the report, unless it is slow,'
  return `On that day ${slow} is there when programs begin to review on ${dayText(review)}.${counts}`
}

function noneInTime({ input, retake, booked, shared }: World): Step2Day {
  const { person, facts, today, season } = input
  const window = examWindow(person, facts.exams)
  const isClosed = window !== undefined && (booked ?? today) > window.closes && today > window.closes
  const before = booked === undefined ? 'Before you book Step 2 CK' : `Before you sit Step 2 CK on ${dayText(booked)}`
  if (isClosed) {
    const text = `The ${counted(window.years, 'year')} since the first Step passed ended about ${dayText(window.closes)}. Ask which of your exams still count before you pay for another.`
    return { ...shared, kind: 'none in time', askSince: window.closes, title: `${before}, ask ECFMG what still counts`, text }
  }
  const allowed = retake.earliest === undefined ? '' : ` The next attempt is allowed from ${dayText(retake.earliest)}.`
  const text = `No day is left whose report programs of the ${season} Match would still see.${allowed} What is taken now counts for the next season.`
  return { ...shared, kind: 'none in time', title: `Step 2 CK is too late for the ${season} Match`, text }
}
