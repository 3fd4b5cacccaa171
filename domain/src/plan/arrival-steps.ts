import { uniqueBy } from '#engine/keys'
import type { PathStep, RoutePath } from '../arrival/arrival.ts'
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
import { wordsOfStep } from '../arrival/words.ts'
import { matchDay } from './result-steps.ts'
import { daysBefore, eventOf, onEvent } from './plan-world.ts'

/** From the match to the first day: contract, licence, visa, arrival. Nothing once residency has begun. */
export function arrivalSteps(world: PlanWorld): readonly StepDraft[] {
  const { stage } = world.person
  if (stage.kind !== 'matched' || !isTraining(stage)) return []
  return [...matchDay(world), ...onTheWay(world, stage), ...arrive(world)]
}

/** Days before residency from which a visa that is not there is late. */
const daysToAskForLater = 30

/** Every step of each route that is not done, by the last day at which the first day still holds at the usual pace. */
function onTheWay(world: PlanWorld, stage: Training): readonly StepDraft[] {
  const { routes } = readArrival(world, stage)
  const open = routes.flatMap(({ route, steps }) =>
    steps.filter(({ state }) => state !== 'done').map((step) => draftOf(route, step)),
  )
  return [...uniqueBy(open, ({ id }) => id), ...lateVisa(world, stage)]
}

const names: Readonly<Record<RoutePath['route'], string>> = { j1: 'J-1: ', h1b: 'H-1B: ', permit: '', 'no visa': '' }

function draftOf(route: RoutePath['route'], { id, title, why, by, days, source, isOfRoute }: PathStep): StepDraft {
  const { least, most } = days
  const length = least === 0 ? '' : ` Usually ${least === most ? most : rangeText(least, most)} days.`
  return {
    id,
    phase: isOfRoute ? 'visa' : 'residency',
    title: `${isOfRoute ? names[route] : ''}${title}`,
    by,
    dateKind: 'advice',
    why: `${sentenceCase(why)}${length}`.trim(),
    source,
    ifPast: 'say',
  }
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
