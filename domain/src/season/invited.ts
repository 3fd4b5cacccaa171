import type { Application, SeasonStanding } from './season-log.ts'

/** Whether a program asked the applicant to an interview, still to come or held. */
export function hasInvited({ outcome }: Pick<Application, 'outcome'>): boolean {
  return outcome === 'invited' || outcome === 'interviewed'
}

/** Whether applications are named and not one of them can be ranked; nothing is known where none is named. */
export function isNobodyInvited({ applications }: Pick<SeasonStanding, 'applications'>): boolean {
  return applications.length > 0 && !applications.some((one) => hasInvited(one) || one.rank !== undefined)
}
