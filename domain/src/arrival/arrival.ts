import { uniqueBy } from '#engine/keys'
import type { Question, Reason, Source } from '../answer.ts'
import { sourceOf } from '../answer.ts'
import type { Program } from '../claims/program.ts'
import type { Case } from '../person/case.ts'
import type { StateLicence } from '../rules/exam-facts.ts'
import { counted } from '../say/number.ts'
import { dayText } from '../say/day.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import { dutiesIn } from '../season/duties.ts'
import type { ArrivalStep } from '../season/season-facts.ts'
import type { Training } from '../season/stage.ts'
import type { IsoDate } from '../units.ts'
import type { VisaAnswer } from '../visa/visa-answer.ts'
import { answerVisa } from '../visa/answer-visa.ts'
import { answerVisaForPerson, judgePerson } from '../visa/answer-visa-for-person.ts'
import type { VisaRoutePoints } from '../visa/visa-words.ts'
import { leavingEnds } from '../visa/status-kept.ts'
import { askTakenUp, takenUp } from '../visa/visa-case.ts'
import type { StepNoted } from '../season/season-log.ts'
import { arrivalRouteNames, wordsOfStep } from './words.ts'
import type { Whereabouts } from './place.ts'
import { readWhereabouts } from './place.ts'
import { addDays, daysBetween } from '../season/days.ts'
import type { Scheduled } from '#engine/path'
import type { Network, Pace } from './network.ts'
import { dayOf, daysOfOrientation, scheduleAt } from './network.ts'
import type { ArrivalRoute, ArrivalWay, ClosedWay } from './routes.ts'
import { arrivalStepsOf, arrivalWays, saidOfSteps } from './routes.ts'
import type { Step3InTime } from './step3-in-time.ts'
import { step3InTime } from './step3-in-time.ts'

/** The way from the match to the first day, by every route that is open, with how long each step can wait. */
export interface Arrival {
  readonly match: number
  readonly start: IsoDate
  readonly title: string
  /** Whether weeks after the match no step is noted, so that what is said of July rests on silence. */
  readonly isUnsaid: boolean
  /** Whether the first day is past and nobody noted that it was kept. */
  readonly isAwaited: boolean
  readonly where: Whereabouts
  readonly routes: readonly RoutePath[]
  /** Day on which everything is there by the route that is there first, where orientation has mostly begun by then. */
  readonly afterOrientation?: IsoDate
  /** Routes by which nobody can come under the rules of today, and those this person should not leave the US for, each with why. */
  readonly closed: readonly ClosedWay[]
  /** What the profile does not say and a route hangs on. */
  readonly asks: readonly Question[]
  readonly licence: readonly Reason[]
  readonly rules: readonly Reason[]
}

export interface RoutePath {
  readonly route: ArrivalRoute
  /** What the visa answer says of it: what it would harm, on what it hangs. */
  readonly points: readonly VisaRoutePoints[]
  /** Day everything is there, at each pace. */
  readonly ready: Readonly<Record<Pace, IsoDate>>
  readonly holds: Readonly<Record<Pace, boolean>>
  readonly text: string
  /** Absent where Step 3 is sat or the way takes none. */
  readonly step3?: Step3InTime
  readonly steps: readonly PathStep[]
}

export interface PathStep {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly who: ArrivalStep['who']
  /** Whether it belongs to the route alone, and not to every way. */
  readonly isOfRoute: boolean
  /** Where it is taken, if only abroad or only inside the US. */
  readonly where?: ArrivalStep['where']
  readonly days: ArrivalStep['days']
  readonly state: StepNoted['state']
  /** At the usual pace. */
  readonly from: IsoDate
  readonly to: IsoDate
  /** Days it can wait at the usual pace; absent where nothing on the first day hangs on it. */
  readonly slack?: number
  /** Last day to begin it, for it to be done by then. */
  readonly beginBy: IsoDate
  /** Last day for it at the usual pace, before orientation where that can be; the day it will be done where July is past saving. */
  readonly by: IsoDate
  /** Whether the first of July still holds if this step takes a week more; absent where it does not hang on it or is lost already. */
  readonly holdsAWeekLater?: boolean
  readonly source: Source
}

/** Reads the way to the first day from what is noted, for somebody who matched and has not begun; `delays` are days by which steps take longer, by id. */
export function readArrival(asked: Case, stage: Training, delays: ReadonlyMap<string, number> = new Map()): Arrival {
  const { facts, today, person } = asked
  const matchDay = dayOfEvent(calendarOf(facts.seasons, stage.match), 'matchDay') ?? today
  const noted = new Map([...saidOfSteps(asked, stage.start), ...person.season.steps].map((one) => [one.step, one]))
  const place = facts.programs.find(({ id }) => id === person.season.place)
  const visa = place === undefined ? answerVisaForPerson(asked) : answerVisa(asked, place)
  const from = today > matchDay ? today : matchDay
  const { open, closed } = arrivalWays(asked, visa)
  const routes = open.map((way): RoutePath => {
    const path = pathOf(way, { steps: arrivalStepsOf(way.route, asked, from), noted, delays, from, start: stage.start })
    const step3 = step3InTime(path, asked, place)
    return step3 === undefined ? path : { ...path, step3 }
  })
  const asks = asksOf(asked, open)
  const isSilent = routes.length > 0 && isUnsaid(asked, matchDay)
  const afterOrientation = missesOrientation(routes, stage.start)
  return {
    match: stage.match,
    start: stage.start,
    title: stage.isAwaited
      ? `${dayText(stage.start)} is past: note whether residency has begun`
      : isSilent
        ? unsaid
        : titleOf(routes, stage.start, asks),
    isUnsaid: isSilent,
    isAwaited: stage.isAwaited === true,
    where: readWhereabouts(asked, matchDay),
    routes,
    ...(afterOrientation === undefined ? {} : { afterOrientation }),
    closed,
    asks,
    licence: licenceWords(place, facts.exams.licences ?? []),
    rules: [...visaWords(visa), ...lateWords(facts.seasons), ...leavingEnds(asked), ...dutiesIn(facts.seasons, ruleIds)],
  }
}

/** What the routes hang on that are shown, or that nothing can be said of yet. */
function asksOf(asked: Case, open: readonly ArrivalWay[]): readonly Question[] {
  const { need, own, sponsored } = judgePerson(asked)
  const shown = new Set<string>(open.map(({ route }) => (route === 'permit' ? 'ead' : (route.split(' ')[0] ?? ''))))
  const telling = [...own, ...sponsored].filter(({ kind, outcome }) => outcome === 'unknown' || shown.has(kind))
  const where = asked.person.location === 'in-us' && takenUp(asked) === 'unknown' ? [askTakenUp(asked)] : []
  return uniqueBy(
    [...(open.length === 0 ? need.ask : []), ...telling.flatMap(({ ask }) => ask), ...(sponsored.length === 0 ? [] : where)],
    ({ field }) => field,
  )
}

const ruleIds = ['deferral', 'match-binding', 'waiver-grounds', 'waiver-freeze', 'first-45-days']

const paces = ['fast', 'usual', 'slow'] as const

function pathOf({ route, points }: ArrivalWay, network: Network): RoutePath {
  const byPace = Object.fromEntries(paces.map((pace) => [pace, scheduleAt(pace, network)])) as Record<
    Pace,
    ReturnType<typeof scheduleAt>
  >
  const readyAt = (pace: Pace): IsoDate =>
    dayOf(Math.max(0, ...[...byPace[pace].values()].filter(({ slack }) => slack < Infinity).map(({ finish }) => finish)), network)
  const holdsAt = (pace: Pace): boolean => [...byPace[pace].values()].every(({ slack }) => slack >= 0)
  const ready = { fast: readyAt('fast'), usual: readyAt('usual'), slow: readyAt('slow') }
  const holds = { fast: holdsAt('fast'), usual: holdsAt('usual'), slow: holdsAt('slow') }
  return {
    route,
    points,
    ready,
    holds,
    text: paceWords({ ready, holds }, network.start),
    steps: network.steps.map((step) => stepOn(step, network, { usual: byPace.usual, holds: holds.usual })),
  }
}

function stepOn(
  step: ArrivalStep,
  network: Network,
  { usual, holds }: { readonly usual: ReturnType<typeof scheduleAt>; readonly holds: boolean },
): PathStep {
  const { start, finish, slack } = usual.get(step.id) ?? { start: 0, finish: 0, slack: Infinity }
  const later = new Map([...network.delays, [step.id, (network.delays.get(step.id) ?? 0) + 7]])
  const state = network.noted.get(step.id)?.state ?? 'open'
  const last = lastDayOf({ finish, slack }, network)
  const isAWeekLater = (): boolean =>
    [...scheduleAt('usual', { ...network, delays: later }).values()].every((one) => one.slack >= 0)
  return {
    id: step.id,
    ...wordsOfStep(step),
    isOfRoute: step.route !== 'any',
    ...(step.where === undefined ? {} : { where: step.where }),
    who: step.who,
    days: step.days,
    state,
    from: dayOf(start, network),
    to: dayOf(finish, network),
    beginBy: dayOf(Math.max(start, last - (finish - start)), network),
    by: dayOf(last, network),
    ...(slack === Infinity || state === 'done' ? {} : { slack }),
    ...(slack === Infinity || state === 'done' || !holds ? {} : { holdsAWeekLater: isAWeekLater() }),
    source: sourceOf(step),
  }
}

/** As late as July allows, and before orientation where the usual pace leaves room for it. */
function lastDayOf({ finish, slack }: Pick<Scheduled, 'finish' | 'slack'>, network: Network): number {
  const latest = finish + (slack === Infinity ? 0 : Math.max(0, slack))
  const orientation = daysBetween(network.from, network.start) - daysOfOrientation
  return Math.max(finish, Math.min(latest, orientation))
}

function paceWords({ ready, holds }: Pick<RoutePath, 'ready' | 'holds'>, start: IsoDate): string {
  const at = (pace: Pace): string => dayText(ready[pace])
  const orientation = isAfterOrientation(ready.usual, start)
    ? ', and orientation, mostly in the second half of June, may begin before: ask the program for its days and what of it can be made up'
    : ''
  const middle = holds.usual
    ? `At the usual pace everything is there by ${at('usual')}: ${dayText(start)} holds${orientation}.`
    : `At the usual pace everything is there only by ${at('usual')}, after ${dayText(start)}: ask now for what can be faster, and tell the program.`
  return `${middle} If every step takes as little as was seen, by ${at('fast')}; if every one takes as long as was seen, by ${at('slow')}.`
}

function isAfterOrientation(day: IsoDate, start: IsoDate): boolean {
  return day > addDays(start, -daysOfOrientation)
}

/** The day everything is there by the route that is there first, where that is after orientation has begun; absent once some route lacks nothing. */
function missesOrientation(routes: readonly RoutePath[], start: IsoDate): IsoDate | undefined {
  const isOpen = ({ steps }: RoutePath): boolean => steps.some(({ state, slack }) => state !== 'done' && slack !== undefined)
  const [first] = routes.map(({ ready }) => ready.usual).toSorted((a, b) => daysBetween(b, a))
  return first !== undefined && routes.every(isOpen) && isAfterOrientation(first, start) ? first : undefined
}

/** From so many days after Match Day on something has been done, whether it was noted or not. Ours. */
const daysUntilNoted = 14

const unsaid = 'Note what is done: until then nothing counts as done'

/** Silence is no "not done": weeks after the match a way without one noted step says nothing of July. */
function isUnsaid({ person, today }: Case, matchDay: IsoDate): boolean {
  return person.season.steps.length === 0 && daysBetween(matchDay, today) > daysUntilNoted
}

function titleOf(routes: readonly RoutePath[], start: IsoDate, asks: readonly Question[]): string {
  if (routes.length === 0)
    return asks.length > 0
      ? `Whether a way to ${dayText(start)} is open hangs on an answer`
      : `No way to ${dayText(start)} is open under the rules of today`
  const held = routes.filter(({ holds }) => holds.usual)
  if (held.length === 0) return `${dayText(start)} is at risk: at the usual pace it does not hold`
  const by = held[0] === undefined || held.length === routes.length ? '' : `, by this way: ${arrivalRouteNames[held[0].route]}`
  const slack = Math.min(...(held[0]?.steps ?? []).flatMap((one) => one.slack ?? []))
  return slack === Infinity
    ? `Everything is there for ${dayText(start)}${by}`
    : `${dayText(start)} holds with ${counted(slack, 'day')} to spare${by}`
}

/** What the state of the place asks, by an old list: a question, never an answer. */
function licenceWords(place: Program | undefined, licences: readonly StateLicence[]): readonly Reason[] {
  if (place === undefined) return []
  const found = licences.find(({ state }) => state === place.state)
  const ask = `Ask the hospital in writing which training licence or permit ${place.state} wants, what it needs from your school and ECFMG, and by when.`
  if (found === undefined) return [{ text: ask, direction: 'neutral' }]
  const years = found.yearsForSteps === undefined ? '' : `, all Steps within ${counted(found.yearsForSteps, 'year')}`
  const training = found.trainingYears === undefined ? '' : `${counted(found.trainingYears, 'year')} of training`
  const full = `${training}${years}`.replace(/^, /, '')
  return [
    { text: ask, direction: 'neutral' },
    ...(full === ''
      ? []
      : [
          {
            text: `A full licence there asked for ${full}, by an old list: check.`,
            direction: 'neutral' as const,
            source: sourceOf(found),
          },
        ]),
  ]
}

/** What the rules of today say of the visa itself, those that were not looked at lately marked by their page. */
function visaWords(visa: VisaAnswer): readonly Reason[] {
  const told = [
    'where-to-apply',
    'designated-posts',
    'interview-waivers-ended',
    'canadian-no-visa',
    'social-media-j1',
    'social-media-h1b',
  ]
  return visa.because.filter(({ ruleId, direction }) => direction === 'hurts' || told.includes(ruleId ?? ''))
}

function lateWords({ arrival = [] }: Case['facts']['seasons']): readonly Reason[] {
  return arrival
    .filter(({ id }) => id === 'late-visa')
    .map((step): Reason => ({ text: step.value, direction: 'neutral', source: sourceOf(step) }))
}
