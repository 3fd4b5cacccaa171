import type { PermitBasis } from '../rules/visa-facts.ts'
import type { IsoDate } from '../units.ts'
import type { VisaSituation } from './profile.ts'

/** A work permit of the person's own. */
export interface HeldPermit {
  readonly basis?: PermitBasis
  readonly until?: IsoDate
}

/**
 * The permit a profile tells of; none where it says so, or says nothing of one. The card of practical training is a permit too, and is that of
 * F-1: it covers only the field of the degree and is not renewed.
 */
export function heldPermit({ permit, status }: Pick<VisaSituation, 'permit' | 'status'> = {}): HeldPermit | undefined {
  const { basis, until } = permit ?? {}
  const isOfStudy = status?.startsWith('F-1') === true && (basis === undefined || basis === 'other')
  if (basis === 'none' || isOfStudy || (basis === undefined && until === undefined)) return undefined
  return { ...(basis === undefined ? {} : { basis }), ...(until === undefined ? {} : { until }) }
}
