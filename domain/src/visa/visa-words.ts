import type { VisaAnswer, VisaRoute } from './visa-answer.ts'

const outcomes: Readonly<Record<VisaAnswer['outcome'], string>> = {
  feasible: 'A route is open by the rules of today.',
  'feasible if': 'A route is open if these conditions are met:',
  'not feasible': 'No route is open by the rules of today.',
  unknown: 'Not known yet; an answer is missing.',
  'not needed': 'You need no sponsor.',
}

/** The verdict on a person's visas, as a sentence. */
export function visaOutcomeText(outcome: VisaAnswer['outcome']): string {
  return outcomes[outcome]
}

const routeNames: Readonly<Record<VisaRoute['kind'], string>> = {
  j1: 'J-1',
  h1b: 'H-1B',
  f1opt: 'F-1 OPT',
  o1: 'O-1',
  ead: 'Your own work permit (EAD)',
  'green card': 'Green card',
}

const routeOutcomes: Readonly<Record<VisaRoute['outcome'], string>> = {
  feasible: 'open',
  'feasible if': 'open on conditions',
  'not feasible': 'closed',
  unknown: 'not known',
}

/** `J-1: open on conditions` */
export function visaRouteText({ kind, outcome }: VisaRoute): string {
  return `${routeNames[kind]}: ${routeOutcomes[outcome]}`
}

/** What stands below a route, under its own word, in the order it is read: what it would harm, what it asks, what closes it, what opens it. */
export function visaRoutePoints(route: VisaRoute): readonly VisaRoutePoints[] {
  const points = [
    { title: 'Take care', texts: route.warnings },
    { title: 'If', texts: route.conditions },
    { title: route.outcome === 'unknown' ? 'Against it' : 'Closed because', texts: route.why },
    { title: 'Could open it', texts: route.opens },
  ]
  return points.flatMap(({ title, texts = [] }) => (texts.length > 0 ? [{ title, texts }] : []))
}

export interface VisaRoutePoints {
  readonly title: string
  readonly texts: readonly string[]
}
