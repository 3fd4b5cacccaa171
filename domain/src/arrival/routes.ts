import type { Case } from '../person/case.ts'
import type { ArrivalStep } from '../season/season-facts.ts'
import type { PersonVisa } from '../visa/answer-visa-for-person.ts'
import { isCanadian } from '../person/canadian.ts'

/** A way to the first day of residency. */
export type ArrivalRoute = 'j1' | 'h1b' | 'permit' | 'no visa'

/** How this person may come: without a visa, on a permit of their own; else J-1, and H-1B where Step 3 is there for it or nothing else is open. */
export function arrivalRoutes({ person }: Pick<Case, 'person'>, routes: PersonVisa): readonly ArrivalRoute[] {
  if (routes.need.need === 'not needed') return ['no visa']
  if (routes.own.some(({ outcome }) => outcome === 'feasible')) return ['permit']
  const isOpen = (kind: 'j1' | 'h1b'): boolean =>
    routes.sponsored.some((route) => route.kind === kind && route.outcome !== 'not feasible')
  const j1 = isOpen('j1')
  const h1b = isOpen('h1b') && (!j1 || person.exams.step3.state === 'passed')
  return [...(j1 ? (['j1'] as const) : []), ...(h1b ? (['h1b'] as const) : [])]
}

/** The steps of a route, with those every route has beside it; what is done already, or is for another country, is left out. */
export function arrivalStepsOf(route: ArrivalRoute | undefined, { facts, person }: Case): readonly ArrivalStep[] {
  const other: ReadonlySet<string> = new Set([
    'late-visa',
    ...(isCanadian(person) ? ['j1-statement-of-need', 'j1-visa'] : ['canada-statement-of-need']),
    ...(person.exams.step3.state === 'passed' ? ['h1b-step3'] : []),
  ])
  return (facts.seasons.arrival ?? [])
    .filter((step) => (step.route === 'any' || step.route === route) && !other.has(step.id))
    .toSorted((a, b) => a.order - b.order)
}
