import { uniqueBy } from '#engine/keys'
import type { Arrival, PathStep, RoutePath } from '../arrival/arrival.ts'
import type { Training } from '../season/stage.ts'
import { dayText } from '../say/day.ts'
import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { sourceOf } from '../answer.ts'
import { rangeText, sentenceCase } from '../say/number.ts'
import { isTraining } from '../season/stage.ts'
import { readArrival } from '../arrival/arrival.ts'
import { daysOfOrientation } from '../arrival/network.ts'
import { arrivalRouteNames, askForJ1, wordsOfStep } from '../arrival/words.ts'
import { matchDay } from './result-steps.ts'
import { daysBefore, dutyOf, eventOf, onEvent } from './plan-world.ts'
import type { IsoDate } from '../units.ts'
import { addDays, earlierOf } from '../season/days.ts'

/** From the match to the first day: contract, licence, visa, arrival. Nothing once residency has begun. */
export function arrivalSteps(world: PlanWorld): readonly StepDraft[] {
  const { stage } = world.person
  if (stage.kind !== 'matched' || !isTraining(stage)) return []
  const found = readArrival(world, stage)
  const { routes: open, afterOrientation } = found.isUnsaid ? fromMatchDay(world, stage) : found
  const routes = followed(open)
  const begunNow = found.isUnsaid ? found.afterOrientation : undefined
  return [
    ...matchDay(world),
    ...(stage.lacksFirstYear ? firstYear(world) : []),
    ...(found.isUnsaid ? [noteSteps(world)] : []),
    ...(stage.isAwaited ? [noteBegun(world, stage)] : []),
    ...found.routes.flatMap((route) => anotherVisa(world, route)),
    ...onTheWay(routes),
    ...(routes.some(waitsForPapers) ? lateVisa(world, stage) : []),
    ...(stage.isAwaited ? [] : arrive(world, { afterOrientation, begunNow })),
  ]
}

/** The way of somebody who began it on Match Day: silence says neither that a step is done nor that it begins only now. */
function fromMatchDay(world: PlanWorld, stage: Training): Arrival {
  return readArrival({ ...world, today: eventOf(world, 'matchDay')?.day ?? world.today }, stage)
}

/** Before anything on the way to the place itself: without the year before it there is none. */
function firstYear(world: PlanWorld): readonly StepDraft[] {
  const won = dutyOf(world, 'monday-advanced')
  return [
    {
      id: 'first-year-missing',
      phase: 'match',
      title: 'Find the first year before your advanced place, and note it',
      by: world.today,
      dateKind: 'advice',
      isFirst: true,
      why: `${won?.text ?? ''} After SOAP every program may be asked that still has a first year open.`.trim(),
      source: won?.source ?? fieldRule,
      ifPast: 'drop',
    },
  ]
}

function noteSteps({ today }: PlanWorld): StepDraft {
  return {
    id: 'note-arrival',
    phase: 'residency',
    title: 'Note which steps to the first day are done',
    by: today,
    dateKind: 'advice',
    isFirst: true,
    why: 'None is noted. The days of the others are those of somebody who began on Match Day, and what is late, or holds, can be said only once they are noted.',
    source: fieldRule,
    ifPast: 'drop',
  }
}

function noteBegun({ today }: PlanWorld, { start }: Training): StepDraft {
  return {
    id: 'note-begun',
    phase: 'residency',
    title: 'Note that residency has begun, or tell your program that you are late',
    by: today,
    dateKind: 'advice',
    isFirst: true,
    why: `Its first day was ${dayText(start)}. Once it has begun the plan goes to the fellowship; until then the program and the sponsor have to know of every day it is late, and what is open stands below.`,
    source: fieldRule,
    ifPast: 'drop',
  }
}

function onTime(start: IsoDate, abroad: boolean): StepDraft {
  return {
    id: 'first-day',
    phase: 'residency',
    title: abroad ? 'Arrive in time for orientation' : 'Begin orientation',
    by: daysBefore(start, daysOfOrientation),
    dateKind: 'advice',
    why: `Residency begins on ${dayText(start)}; orientation is usually in the second half of June. A bank account, a social security number and housing want a week or two.`,
    source: fieldRule,
    ifPast: 'drop',
  }
}

/** Days after Match Day within which a program hears that somebody may miss its orientation. Ours. */
const daysToTell = 14

function missedOrientation(world: PlanWorld, there: IsoDate, begunNow: IsoDate | undefined): StepDraft {
  const paced =
    begunNow === undefined
      ? `At the usual pace everything is there by ${dayText(there)}`
      : `At the usual pace everything is there by ${dayText(there)} where it was begun on Match Day, and by ${dayText(begunNow)} where it begins only now`
  return {
    id: 'first-day',
    phase: 'residency',
    title: 'Ask when orientation begins, and say your papers may be later',
    by: earlierOf(addDays(eventOf(world, 'matchDay')?.day ?? world.today, daysToTell), there),
    dateKind: 'advice',
    why: `${paced}; orientation is usually in the second half of June, and some of it can be made up. Ask what must be done in person, and begin each step as early as you can.`,
    source: fieldRule,
    ifPast: 'say',
  }
}

/** Days before residency from which a visa that is not there is late. */
const daysToAskForLater = 30

/** Whom a permit of their own brings to the first day plans no visa beside it; all others keep every way that is open. */
function followed(routes: readonly RoutePath[]): readonly RoutePath[] {
  const own = routes.filter(({ route, holds }) => route === 'permit' && holds.usual)
  return own.length > 0 ? own : routes
}

/** Every step of each route that is not done, so that the first day still holds at the usual pace. */
function onTheWay(routes: readonly RoutePath[]): readonly StepDraft[] {
  const both: readonly RoutePath['route'][] = ['j1', 'j1 inside']
  const isEither = both.every((one) => routes.some(({ route }) => route === one))
  const open = routes.flatMap(({ route, steps }) =>
    steps.filter(({ state }) => state !== 'done').map((step) => draftOf(nameOf(route, step, isEither), step)),
  )
  return uniqueBy(open, ({ id }) => id)
}

const names: Readonly<Record<RoutePath['route'], string>> = {
  j1: 'J-1: ',
  'j1 inside': 'J-1: ',
  h1b: 'H-1B: ',
  'h1b inside': 'H-1B: ',
  permit: '',
  f1opt: '',
  o1: '',
  'no visa': '',
}

/** Whose step it is: where J-1 can be taken up in two ways, which of them. */
function nameOf(route: RoutePath['route'], { isOfRoute, where }: PathStep, isEither: boolean): string {
  if (!isOfRoute) return ''
  return isEither && where !== undefined ? `${arrivalRouteNames[route]}: ` : names[route]
}

/** A step is on the day it has to be begun, as its words say what to do; one that is under way, on the day it has to be there. */
function draftOf(of: string, { id, title, why, by, beginBy, state, days, source, isOfRoute }: PathStep): StepDraft {
  const { least, most } = days
  const length = least === 0 ? '' : ` Usually ${least === most ? most : rangeText(least, most)} days.`
  const isBegun = state === 'begun'
  const end = isBegun || beginBy === by ? '' : ` It has to be there by ${dayText(by)}.`
  return {
    id,
    phase: isOfRoute ? 'visa' : 'residency',
    title: `${of}${title}`,
    by: isBegun ? by : beginBy,
    dateKind: 'advice',
    why: `${sentenceCase(why)}${length}${end}`.trim(),
    source,
    ifPast: 'say',
  }
}

/** Where July is lost by Step 3, the visa that takes none comes before everything else. */
function anotherVisa({ today }: PlanWorld, { step3, steps }: RoutePath): readonly StepDraft[] {
  const sit = steps.find(({ id }) => id === 'h1b-step3')
  if (step3?.askForJ1 !== true || sit === undefined) return []
  return [
    {
      id: 'ask-j1',
      phase: 'visa',
      title: askForJ1,
      by: today,
      dateKind: 'advice',
      isFirst: true,
      why: `On H-1B the first day is at risk. ${step3.text}`,
      source: sit.source,
      ifPast: 'drop',
    },
  ]
}

function waitsForPapers({ steps }: RoutePath): boolean {
  return steps.some(({ isOfRoute, state }) => isOfRoute && state !== 'done')
}

function lateVisa({ facts }: PlanWorld, { start }: Training): readonly StepDraft[] {
  return (facts.seasons.arrival ?? [])
    .filter(({ id }) => id === 'late-visa')
    .map((step) => ({
      id: step.id,
      phase: 'residency',
      ...wordsOfStep(step),
      by: daysBefore(start, daysToAskForLater),
      dateKind: 'advice',
      source: sourceOf(step),
      ifPast: 'say',
    }))
}

/** Orientation, and what to ask about it where the papers are there only after it has begun. */
function arrive(
  world: PlanWorld,
  { afterOrientation, begunNow }: { readonly afterOrientation: IsoDate | undefined; readonly begunNow: IsoDate | undefined },
): readonly StepDraft[] {
  const start = eventOf(world, 'residencyStarts')
  if (start === undefined) return []
  const abroad = world.person.location !== 'in-us'
  return [
    afterOrientation === undefined ? onTime(start.day, abroad) : missedOrientation(world, afterOrientation, begunNow),
    {
      id: 'residency-starts',
      phase: 'residency',
      title: 'Residency begins',
      ...onEvent(start),
      why: 'From this day the plan is the way to the fellowship.',
      ifPast: 'drop',
    },
  ]
}
