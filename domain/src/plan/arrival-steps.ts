import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { visaSteps } from './visa-steps.ts'
import { matchDay } from './result-steps.ts'
import { daysBefore, eventOf, onEvent } from './plan-world.ts'

/** From the match to the first day: contract, certificate, visa, arrival. Nothing once residency has begun. */
export function arrivalSteps(world: PlanWorld): readonly StepDraft[] {
  if (world.person.stage.kind !== 'matched') return []
  return [...matchDay(world), ...contract(world), ...visaSteps(world), ...arrive(world)]
}

function contract(world: PlanWorld): readonly StepDraft[] {
  const start = eventOf(world, 'residencyStarts')
  const day = eventOf(world, 'matchDay')
  if (start === undefined || day === undefined) return []
  const certified = world.person.exams.certificate.state === 'issued'
  return [
    {
      id: 'contract',
      phase: 'residency',
      title: 'Sign the contract, and send the hospital what it asks for',
      from: day.day,
      by: daysBefore(start.day, 75),
      dateKind: 'advice',
      why: `Diploma, ${certified ? 'ECFMG certificate' : 'ECFMG certificate as soon as it is issued'}, vaccinations, background check, and the training permit of the state: each takes weeks, and the visa waits for the contract.`,
      source: start.source,
      ifPast: 'say',
    },
  ]
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
      by: daysBefore(start.day, 14),
      dateKind: 'advice',
      why: `Residency begins on ${start.day}; orientation is usually in the second half of June. A bank account, a social security number and housing want a week or two.`,
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
