import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { daysBefore, eventOf, hasApplied, onEvent } from './plan-world.ts'
import { standingOn } from './settle-steps.ts'

/** What a file can still grow by before it goes out. Only what the profile says is thin. */
export function preparationSteps(world: PlanWorld): readonly StepDraft[] {
  const file = hasApplied(world) ? [] : [...lastTime(world), ...clinicalExperience(world)]
  return [...standingOn('program', file), ...standingOn('application', couple(world))]
}

/** Months of clinical work in the US, where the person says how many. */
function clinicalExperience(world: PlanWorld): readonly StepDraft[] {
  const submit = eventOf(world, 'submitFrom')
  const months = world.person.clinical.handsOnMonths
  if (months === undefined || months >= 1 || submit === undefined) return []
  return [
    {
      id: 'clinical-experience',
      phase: 'application',
      title: 'Arrange clinical work in the US',
      by: daysBefore(submit.day, 120),
      dateKind: 'advice',
      why: 'Your profile has no hands-on month in the US. Letters from clinical work there count most, and programs ask for it.',
      source: fieldRule,
      ifPast: 'drop',
    },
  ]
}

/** Somebody who did not match before looks at why before paying again. */
function lastTime(world: PlanWorld): readonly StepDraft[] {
  const [last] = (world.person.previousMatches ?? [])
    .filter((one) => one.outcome === 'not matched')
    .toSorted((a, b) => b.year - a.year)
  const opens = eventOf(world, 'seasonOpens')
  if (last === undefined || opens === undefined) return []
  const counts = [
    last.applications === undefined ? undefined : `${last.applications} applications`,
    last.interviews === undefined ? undefined : `${last.interviews} interviews`,
    last.ranked === undefined ? undefined : `${last.ranked} ranks`,
  ].filter((part) => part !== undefined)
  return [
    {
      id: 'last-time',
      phase: 'application',
      title: `Settle what has to be different from ${last.year}`,
      by: daysBefore(opens.day, 60),
      dateKind: 'advice',
      why: `${counts.length === 0 ? '' : `${last.year}: ${counts.join(', ')}. `}Few interviews point to the file and the list; many interviews without a match point to the interviews and the rank list. Programs ask what is new.`,
      source: fieldRule,
      ifPast: 'drop',
    },
  ]
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
