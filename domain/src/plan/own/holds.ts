import type { IsoDate } from '../../units.ts'
import type { PlanStep } from '../plan.ts'
import { daysBetween } from '../../season/days.ts'
import { dayText } from '../../say/day.ts'
import { counted } from '../../say/number.ts'

/** One step that another waits for. */
export interface Hold {
  readonly id: string
  readonly title: string
  readonly by: IsoDate
  /** Days the earlier of the two can slip before it holds the later one up; below 0 where it does. */
  readonly slack: number
}

/** What a step of the plan cannot be done without, by the rules of the bodies that ask for it. */
const waitsFor: Readonly<Record<string, readonly string[]>> = {
  step2ck: ['step2ck-baseline'],
  pathway: ['oet'],
  'ecfmg-confirmed': ['step1', 'step2ck', 'oet', 'pathway', 'ecfmg-application'],
  'ecfmg-certificate': ['step1', 'step2ck', 'oet', 'pathway', 'ecfmg-application'],
  'ecfmg-diploma': ['ecfmg-confirmed'],
  step3: ['ecfmg-certificate', 'ecfmg-diploma', 'step3-decide'],
  'submit-eras': ['eras-token', 'statement', 'letters-ask', 'step2ck', 'ask-programs'],
  'submit-residencycas': ['statement', 'letters-ask', 'step2ck', 'ask-programs'],
  interviews: ['interview-practice', 'submit-eras', 'submit-residencycas'],
  'rank-list': ['interviews', 'nrmp-registration', 'ecfmg-confirmed', 'ecfmg-certificate', 'visa-verification'],
  'match-week': ['rank-list'],
  'match-day': ['match-week'],
  'j1-sponsorship': ['match-day', 'ecfmg-certificate', 'ecfmg-diploma'],
  'h1b-petition': ['step3', 'ecfmg-certificate', 'ecfmg-diploma', 'match-day'],
  committee: ['mentors'],
  project: ['mentors'],
  'project-result': ['project'],
  portfolio: ['project-result'],
  'fellowship-apply': ['fellowship-letters', 'portfolio'],
  'fellowship-match': ['fellowship-apply'],
  'fellowship-start': ['fellowship-match'],
  'full-licence': ['step3'],
  'informatics-board': ['primary-board', 'full-licence', 'fellowship-start'],
}

/** Days that go by between doing a step and what waits for it, where it is not done on the day. Ours: writers need weeks and a reminder. */
const takes: Readonly<Record<string, number>> = { 'letters-ask': 42 }

/** A step with the day it stands on now. */
export interface StandingStep {
  readonly id: string
  readonly title: string
  readonly by: IsoDate
  readonly done: boolean
}

/** What this step waits for and what waits for it, among steps that are there and not done. */
export function holdsOf(
  id: string,
  steps: readonly StandingStep[],
): { readonly waitsFor: readonly Hold[]; readonly holdsUp: readonly Hold[] } {
  const own = steps.find((step) => step.id === id)
  if (own === undefined || own.done) return { waitsFor: [], holdsUp: [] }
  const open = steps.filter((step) => !step.done)
  return {
    waitsFor: open.filter((step) => isBefore(step.id, id)).map((step) => holdOf(step, slackOf(step, own))),
    holdsUp: open
      .filter((step) => isBefore(id, step.id))
      .map((step) => holdOf(step, slackOf(own, step)))
      .toSorted((a, b) => a.slack - b.slack),
  }
}

function slackOf(earlier: StandingStep, later: StandingStep): number {
  return daysBetween(earlier.by, later.by) - (takes[earlier.id] ?? 0)
}

function isBefore(earlier: string, later: string): boolean {
  return waitsFor[later]?.includes(earlier) === true
}

function holdOf({ id, title, by }: StandingStep, slack: number): Hold {
  return { id, title, by, slack }
}

/** A step with what its slack is read from. */
interface Slackened {
  readonly by: IsoDate
  readonly dateKind: PlanStep['dateKind']
  readonly servesUntil?: IsoDate
  readonly holdsUp: readonly Hold[]
}

/**
 * `can slip 12 days before it holds up "Submit to 120 programs in ERAS" (Tue 21 Sep 2027)`; undefined where nothing ends its use or waits
 * for it, and for a day others set: a deadline does not slip, however late what comes after it.
 */
export function holdText({ by: day, dateKind, servesUntil, holdsUp: [nearest] }: Slackened): string | undefined {
  const spare = servesUntil === undefined ? Infinity : daysBetween(day, servesUntil)
  if (servesUntil !== undefined && spare < (nearest?.slack ?? Infinity)) return spareText(spare, servesUntil)
  if (nearest === undefined) return undefined
  const { title, by, slack } = nearest
  const due = dayText(by)
  // A title may name its day itself.
  const what = title.includes(due) ? `“${title}”` : `“${title}” (${due})`
  if (slack > 0 && dateKind !== 'advice') return undefined
  if (slack < 0) return `stands ${counted(-slack, 'day')} behind ${what}, which waits for it`
  return slack === 0 ? `cannot slip: ${what} waits for it` : `can slip ${counted(slack, 'day')} before it holds up ${what}`
}

function spareText(spare: number, until: IsoDate): string {
  const last = `${dayText(until)}, the last day on which it serves this Match`
  if (spare < 0) return `stands ${counted(-spare, 'day')} behind ${last}`
  return spare === 0 ? `cannot slip: it stands on ${last}` : `can slip ${counted(spare, 'day')}, to ${last}`
}
