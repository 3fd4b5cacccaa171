import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { daysBefore, eventOf, hasApplied, onEvent } from './plan-world.ts'
import { secondTrySteps } from './second-try-steps.ts'
import { standingOn } from './settle-steps.ts'
import { clinicalWork, comeFirst } from '../visa/visit.ts'

/** What a file can still grow by before it goes out. Only what the profile says is thin. */
export function preparationSteps(world: PlanWorld): readonly StepDraft[] {
  const file = hasApplied(world) ? [] : [...secondTrySteps(world), ...clinicalExperience(world)]
  return [...standingOn('program', file), ...standingOn('application', couple(world))]
}

/** Months in a clinic in the US, where the person says how many and has none of the kind they may do there. */
function clinicalExperience(world: PlanWorld): readonly StepDraft[] {
  const submit = eventOf(world, 'submitFrom')
  const { handsOnMonths, observingMonths = 0 } = world.person.clinical
  if (handsOnMonths === undefined || handsOnMonths >= 1 || submit === undefined) return []
  const step = {
    id: 'clinical-experience',
    phase: 'application',
    by: daysBefore(submit.day, 120),
    dateKind: 'advice',
    ifPast: 'drop',
  } as const
  const work = clinicalWork(world)
  switch (work.kind) {
    case 'none':
      return []
    case 'observing':
      return observingMonths >= 1
        ? []
        : [
            {
              ...step,
              title: 'Arrange an observership in the US',
              why: `Your profile has no month in the US. ${work.because.text} A letter from somebody who saw you there still counts.${comeFirst(world)}`,
              source: work.because.source ?? fieldRule,
            },
          ]
    case 'hands-on':
      return [
        {
          ...step,
          title: 'Arrange clinical work in the US',
          why: `Your profile has no hands-on month in the US. Letters from clinical work there count most, and programs ask for it.${comeFirst(world)}`,
          source: fieldRule,
        },
      ]
  }
}

function couple(world: PlanWorld): readonly StepDraft[] {
  const deadline = eventOf(world, 'rankListDeadline')
  if (world.person.partner?.couplesMatch !== true || deadline === undefined) return []
  return [
    {
      id: 'couples',
      phase: 'ranking',
      title: 'Link your rank lists as a couple in NRMP, and agree on every pair',
      ...onEvent(deadline),
      why: 'Both partners ask and accept in the Match system, each pays a fee, and a pair may hold "no match" for one of you. Each combination you leave out is lost.',
      ifPast: 'drop',
    },
  ]
}
