import type { PlanWorld } from './plan-world.ts'
import type { EventDay } from '../season/event-day.ts'
import type { StepDraft } from './settle-steps.ts'
import { dutyOf, eventOf, hasApplied, onEvent } from './plan-world.ts'
import { isSoapAll } from './soap-all.ts'

/** Registration at its price, or late at the higher one: NRMP takes late ones until rank lists close. It serves an application. */
export function registration(world: PlanWorld): readonly StepDraft[] {
  const opens = eventOf(world, 'nrmpRegistrationOpens')
  const until = openUntil(world)
  // Whoever certified a rank list is registered.
  if (until === undefined || world.person.season.certified) return []
  const eligible = isSoapAll(world) ? dutyOf(world, 'soap-eligibility') : undefined
  return [
    {
      id: 'nrmp-registration',
      phase: 'application',
      title: `Register with NRMP${until.isLate ? ' late' : ''}, if you have not${eligible === undefined ? '' : ': SOAP asks for it'}`,
      ...(opens === undefined ? {} : { from: opens.day }),
      ...onEvent(until.event),
      why: `${eligible === undefined ? '' : `${eligible.text} Whoever leaves the fee unpaid for want of an interview loses SOAP too. `}The Match is separate from the application service, asks for a new registration every year, and late registration costs more.`,
      ...registrationCost(world, until.isLate),
      ifPast: 'drop',
      standsOn: 'application',
    },
  ]
}

/** All that is left of a season to somebody without an application in it: whoever is registered may take part in SOAP. */
export function registrationForSoap(world: PlanWorld): readonly StepDraft[] {
  const until = openUntil(world)
  const eligible = dutyOf(world, 'soap-eligibility')
  const week = eventOf(world, 'soapApplicationsOpen')
  if (until === undefined || eligible === undefined || week === undefined || hasApplied(world)) return []
  return [
    {
      id: 'soap-registration',
      phase: 'match',
      title: `Register with NRMP${until.isLate ? ' late' : ''} only if you want to take part in SOAP`,
      ...onEvent(until.event),
      why: `${eligible.text} ${dutyOf(world, 'soap-what-it-adds')?.text ?? ''} Without an application there is no rank list to certify.`,
      ...registrationCost(world, until.isLate),
      source: eligible.source,
      ifPast: 'drop',
      standsOn: 'program',
    },
  ]
}

/** Until when NRMP registers, and whether that is late already. */
function openUntil(world: PlanWorld): { readonly event: EventDay; readonly isLate: boolean } | undefined {
  const standard = eventOf(world, 'nrmpRegistrationDeadline')
  const ranking = eventOf(world, 'rankListDeadline')
  if (standard === undefined || ranking === undefined) return undefined
  const isLate = world.today > standard.day
  return { event: isLate ? ranking : standard, isLate }
}

/** The fee, and what being late adds where that is known. */
function registrationCost(world: PlanWorld, isLate: boolean): { readonly costUsd: number } | Record<never, never> {
  const fee = world.facts.seasons.oneOffCosts.find(({ id }) => id === 'nrmp-registration')?.usd.value
  if (fee === undefined) return {}
  return { costUsd: fee + (isLate ? (world.facts.seasons.requirements?.lateRegistrationUsd?.value ?? 0) : 0) }
}
