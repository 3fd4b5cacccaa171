import type { PermitBasis } from '../rules/visa-facts.ts'
import type { IsoDate } from '../units.ts'
import type { VisaSituation } from './profile.ts'

/** A work permit of the person's own. */
export interface HeldPermit {
  readonly basis?: PermitBasis
  readonly until?: IsoDate
}

/** The permit a profile tells of; none where it says so, or says nothing of one. */
export function heldPermit(said: VisaSituation['permit']): HeldPermit | undefined {
  const { basis, until } = said ?? {}
  if (basis === 'none' || (basis === undefined && until === undefined)) return undefined
  return { ...(basis === undefined ? {} : { basis }), ...(until === undefined ? {} : { until }) }
}
