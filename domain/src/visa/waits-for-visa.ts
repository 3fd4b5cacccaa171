import type { PersonVisa } from './answer-visa-for-person.ts'
import type { VisaRoute } from './visa-answer.ts'

/** Whether somebody may work on a permit of their own, so that no visa is waited for; practical training and O-1 are not that. */
export function worksOnOwnPermit({ own }: { readonly own: readonly Pick<VisaRoute, 'kind' | 'outcome'>[] }): boolean {
  return own.some(({ kind, outcome }) => kind === 'ead' && (outcome === 'feasible' || outcome === 'feasible if'))
}

/** Whether a visa has to be asked for between the match and the first day, as far as is known. */
export function waitsForVisa(routes: Pick<PersonVisa, 'need' | 'own'>): boolean {
  return routes.need.need !== 'not needed' && !worksOnOwnPermit(routes)
}
