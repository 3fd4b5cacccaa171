import type { Question } from '../answer.ts'
import type { Profile } from './profile.ts'
import type { IsoDate } from '../units.ts'
import type { VisaReason } from '../rules/visa-reason.ts'
import type { VisaFacts } from '../rules/visa-facts.ts'
import { unitedStates } from '../country-codes.ts'
import { listingOf, reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { heldPermit } from './permit.ts'
import { questionFor } from './questions.ts'

/** Whether somebody has to sponsor a visa for this person. */
export interface VisaNeedFound {
  readonly need: 'needed' | 'not needed' | 'unknown'
  readonly because: readonly VisaReason[]
  readonly ask: readonly Question[]
}

/** What the person says counts first; then citizenship and status where they settle it; else it asks. */
export function findVisaNeed(profile: Profile, facts: VisaFacts, today: IsoDate): VisaNeedFound {
  const free = rulesThat(facts, 'needs no sponsor', today)
  const status = profile.visa?.status
  const basis = heldPermit(profile.visa)?.basis
  const settled = free.find(
    ({ effect }) =>
      (status !== undefined && effect.status.includes(status)) || (basis !== undefined && effect.basis?.includes(basis) === true),
  )
  if (profile.visa?.needed === false) return notNeeded('You say that you need no sponsor.')
  if (settled !== undefined) {
    return { need: 'not needed', because: [reasonOf(settled.rule, 'helps', today), ...spared(profile, facts, today)], ask: [] }
  }
  if (profile.applicant?.citizenships?.includes(unitedStates)) return notNeeded('You are a US citizen.')
  if (profile.visa?.needed === true || settlesNeed(profile)) return { need: 'needed', because: [], ask: [] }
  return { need: 'unknown', because: [], ask: [questionFor(whatDecides(profile))] }
}

/** That a suspension of the person's country does not reach a permanent resident. */
function spared(profile: Profile, facts: VisaFacts, today: IsoDate): readonly VisaReason[] {
  const passports = profile.applicant?.citizenships ?? []
  const isListed = passports.some((passport) => listingOf(passport, facts, today) !== undefined)
  if (profile.visa?.status !== 'green card' || !isListed) return []
  return rulesThat(facts, 'exception', today)
    .filter(({ effect }) => effect.exception === 'permanent resident')
    .map(({ rule }) => reasonOf(rule, 'helps', today))
}

/**
 * A visa status other than a free one, or a citizen of other countries who is abroad and names no US status. A work permit of one's
 * own settles nothing: with it nobody has to sponsor, for as long as it lasts.
 */
function settlesNeed(profile: Profile): boolean {
  const status = profile.visa?.status
  if (status === 'EAD' || heldPermit(profile.visa) !== undefined) return false
  if (status !== undefined) return status !== 'other'
  const citizenships = profile.applicant?.citizenships ?? []
  return profile.visa?.acceptable !== undefined || (citizenships.length > 0 && profile.applicant?.location === 'abroad')
}

/** Whoever holds a work permit is asked what it rests on and how long it lasts: that decides, and is easier told than the need itself. */
function whatDecides({ visa }: Profile): 'visa.needed' | 'visa.permit.basis' | 'visa.permit.until' {
  const permit = heldPermit(visa)
  if (visa?.status !== 'EAD' && permit === undefined) return 'visa.needed'
  if (permit?.basis === undefined) return 'visa.permit.basis'
  return permit.until === undefined ? 'visa.permit.until' : 'visa.needed'
}

function notNeeded(text: string): VisaNeedFound {
  return { need: 'not needed', because: [{ text, direction: 'helps' }], ask: [] }
}
