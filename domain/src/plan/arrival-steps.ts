import type { ArrivalStep } from '../season/season-facts.ts'
import type { IsoDate } from '../units.ts'
import { dayText } from '../say/day.ts'
import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { sourceOf } from '../answer.ts'
import { rangeText, sentenceCase } from '../say/number.ts'
import { addDays, daysBetween } from '../season/days.ts'
import { matchDay } from './result-steps.ts'
import { daysBefore, eventOf, mayUse, onEvent } from './plan-world.ts'

/** From the match to the first day: contract, licence, visa, arrival. Nothing once residency has begun. */
export function arrivalSteps(world: PlanWorld): readonly StepDraft[] {
  if (world.person.stage.kind !== 'matched') return []
  return [...matchDay(world), ...onTheWay(world), ...arrive(world)]
}

/** Days before residency by which one has arrived for orientation, the papers of the hospital complete. */
const daysOfOrientation = 14
/** Days before residency from which a visa that is not there is late. */
const daysToAskForLater = 30

/**
 * The steps of each route in their order, spread from Match Day to the arrival in proportion to how long each usually takes: an order to
 * be early in, for no hospital names days. What runs beside the visa is complete before orientation.
 */
function onTheWay(world: PlanWorld): readonly StepDraft[] {
  const [match, start] = [eventOf(world, 'matchDay'), eventOf(world, 'residencyStarts')]
  const steps = world.facts.seasons.arrival ?? []
  if (match === undefined || start === undefined) return []
  const [contract, ...beside] = steps.filter(({ route }) => route === 'any').toSorted((a, b) => a.order - b.order)
  if (contract === undefined) return []
  const window = { from: match.day, to: daysBefore(start.day, daysOfOrientation) }
  const chains = routesOf(world).map((route) => [contract, ...stepsOf(route, world)])
  const spread = (chains.length === 0 ? [[contract]] : chains).flatMap((chain) => spreadOut(chain, window))
  return [
    ...spread.filter(({ id }, at) => spread.findIndex((one) => one.id === id) === at),
    ...beside.map((step) =>
      draftOf(step, { by: daysBefore(start.day, step.id === 'late-visa' ? daysToAskForLater : daysOfOrientation) }),
    ),
  ]
}

type Route = 'j1' | 'h1b' | 'permit'

/** How this person may come: on a permit of their own; else J-1, and H-1B where Step 3 is there for it or nothing else is open. */
function routesOf(world: PlanWorld): readonly Route[] {
  if (world.routes.need.need === 'not needed') return []
  if (world.routes.own.some(({ outcome }) => outcome === 'feasible')) return ['permit']
  const j1 = mayUse(world, 'j1')
  const h1b = mayUse(world, 'h1b') && (!j1 || world.person.exams.step3.state === 'passed')
  return [...(j1 ? (['j1'] as const) : []), ...(h1b ? (['h1b'] as const) : [])]
}

/** Steps of one route before the first day; what is done already or is for another country is left out. */
function stepsOf(route: Route, { facts, person }: PlanWorld): readonly ArrivalStep[] {
  const steps = (facts.seasons.arrival ?? []).filter((step) => step.route === route && step.order < afterArrival)
  const isCanadian = person.citizenships.some((passport) => passport === 'CA')
  const other = isCanadian ? 'j1-statement-of-need' : 'canada-statement-of-need'
  const hasStep3 = person.exams.step3.state === 'passed'
  return steps.filter(({ id }) => id !== other && (id !== 'h1b-step3' || !hasStep3)).toSorted((a, b) => a.order - b.order)
}

/** From this place on a step follows the arrival. */
const afterArrival = 10

/** Days a step usually takes: the middle of what is known of it. */
function usual({ days }: ArrivalStep): number {
  return (days.least + days.most) / 2
}

function spreadOut(
  chain: readonly ArrivalStep[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): readonly StepDraft[] {
  const whole = chain.reduce((sum, step) => sum + usual(step), 0)
  let passed = 0
  return chain.map((step) => {
    passed += usual(step)
    return draftOf(step, { by: addDays(from, Math.round((daysBetween(from, to) * passed) / whole)) })
  })
}

const names: Readonly<Record<ArrivalStep['route'], string>> = { any: '', j1: 'J-1: ', h1b: 'H-1B: ', permit: '' }

/** A fact says what to do and, after the first colon or stop, why; the plan says the one as title, the other below it. */
function draftOf(step: ArrivalStep, { by }: { readonly by: IsoDate }): StepDraft {
  const end = step.value.search(/[:;.]/)
  const why = step.value.slice(end + 1).trim()
  const { least, most } = step.days
  const length = least === 0 ? '' : ` Usually ${least === most ? most : rangeText(least, most)} days.`
  return {
    id: step.id,
    phase: step.route === 'any' ? 'residency' : 'visa',
    title: `${names[step.route]}${step.value.slice(0, end)}`,
    by,
    dateKind: 'advice',
    why: `${sentenceCase(why)}${length}`.trim(),
    source: sourceOf(step),
    ifPast: 'say',
  }
}

function arrive(world: PlanWorld): readonly StepDraft[] {
  const start = eventOf(world, 'residencyStarts')
  if (start === undefined) return []
  const abroad = world.person.location !== 'in-us'
  return [
    {
      id: 'first-day',
      phase: 'residency',
      title: abroad ? 'Arrive in time for orientation' : 'Begin orientation',
      by: daysBefore(start.day, daysOfOrientation),
      dateKind: 'advice',
      why: `Residency begins on ${dayText(start.day)}; orientation is usually in the second half of June. A bank account, a social security number and housing want a week or two.`,
      source: fieldRule,
      ifPast: 'drop',
    },
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
