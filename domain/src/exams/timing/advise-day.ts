import type { Person } from '../../person/person.ts'
import type { ExamFacts } from '../../rules/exam-facts.ts'
import type { IsoDate } from '../../units.ts'
import type { CandidateDay, DayChange, FailingPrice, ReportDeadlines } from './timing.ts'
import type { WeighedDay } from './weigh-days.ts'
import { addDays } from '../../season/days.ts'
import { examWindow } from '../exam-window.ts'
import { plannedExam } from '../forecast/study-plan.ts'
import { baselineWeeks } from '../practice-rule.ts'
import { step2ckMarks } from '../score-bands.ts'
import { priceOfFailing, worthOfDay } from './failing.ts'
import { changeOfDay } from './weigh-days.ts'

/** Less than this, of 1, is not worth any further week. */
const worthWaiting = 0.02

/** A booked day stands while no other gains more than this, of 1: moving it costs a fee, and days are not always free. Ours. */
const worthMoving = 0.03

/** Without a practice score nobody sits so soon: a booking inside these days is moved. */
const daysToTakeABaseline = 7

interface Choosing {
  readonly person: Person
  readonly exams: ExamFacts
  readonly deadlines: ReportDeadlines
  readonly today: IsoDate
  /** Share of a later chance that a failure in the file takes. */
  readonly scar: number
}

export interface AdvisedDay {
  readonly day: IsoDate
  readonly price: FailingPrice
  readonly insteadOfBooked?: DayChange
}

/**
 * The day to sit: the first that comes within two in a hundred of the best, or the booked one where no other gains more than three.
 * Worth is the match chance where the list was handed in, else the chance of 240, less what failing on that day would cost. Only days that report in time count, those that hold even with a slow report before those that do not.
 */
export function adviseDay(days: readonly WeighedDay[], choosing: Choosing): AdvisedDay | undefined {
  const booked = plannedExam(choosing.person)
  const weighed = usableDays(days, choosing).map((one) => {
    const price = priceOfFailing(one.day.date, choosing)
    return { ...one, price, worth: worthOfDay(one.day, chanceOfDay(one.day), price) }
  })
  const [best] = weighed.toSorted((a, b) => b.worth - a.worth)
  if (best === undefined) return undefined
  const first = weighed.find(({ worth }) => worth >= best.worth - worthWaiting) ?? best
  const kept = weighed.find(({ day, worth }) => day.date === booked && worth >= best.worth - worthMoving)
  const advised = kept ?? first
  const asBooked = days.find(({ day }) => day.date === booked)
  const other = advised.day.date === booked ? best : advised
  return {
    day: advised.day.date,
    price: advised.price,
    ...(asBooked === undefined || other.day.date === booked ? {} : { insteadOfBooked: changeOfDay(asBooked, other) }),
  }
}

/** Days that report in time, lie within the window of years, and leave a person without a practice score time for one. */
function usableDays(days: readonly WeighedDay[], choosing: Choosing): readonly WeighedDay[] {
  const { person, exams } = choosing
  const closes = examWindow(person, exams)?.closes
  const inTime = reportingInTime(
    days.filter(({ day }) => closes === undefined || day.date <= closes),
    choosing,
  )
  const prepared = inTime.filter(({ day }) => leavesTimeForBaseline(day.date, choosing))
  return prepared.length > 0 ? prepared : inTime.slice(-1)
}

function reportingInTime(days: readonly WeighedDay[], { person, deadlines }: Choosing): readonly WeighedDay[] {
  const last = deadlines.lastDayForRanking
  // Applications are out: programs have begun to review, and the score counts until lists close.
  if (person.season.applied) return days.filter(({ day }) => last === undefined || day.date <= last)
  const safe = days.filter(({ day }) => day.visible === 'yes')
  return safe.length > 0 ? safe : days.filter(({ day }) => day.visible === 'unless delayed' || day.visible === 'unknown')
}

/** A day nobody booked leaves the eight weeks of the rule; a booked one stands while a test still fits before it. */
export function leavesTimeForBaseline(
  day: IsoDate,
  { person, today }: { readonly person: Person; readonly today: IsoDate },
): boolean {
  if (hasBaseline(person)) return true
  return (
    day >= addDays(today, 7 * baselineWeeks.atLeast) || (day === plannedExam(person) && day > addDays(today, daysToTakeABaseline))
  )
}

/** Whether any practice test for Step 2 CK is known. */
export function hasBaseline(person: Person): boolean {
  return (person.exams.practiceTests ?? []).some(({ exam }) => exam === 'step2ck')
}

function chanceOfDay({ matchChance, forecast }: CandidateDay): number {
  return matchChance?.point ?? forecast.atLeast.find(({ score }) => score === step2ckMarks.solid)?.chance.point ?? 0
}
