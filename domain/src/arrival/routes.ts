import type { Case } from '../person/case.ts'
import { isCanadian } from '../person/canadian.ts'
import type { VisaKind } from '../rules/visa-facts.ts'
import { daysBetween } from '../season/days.ts'
import type { ArrivalStep } from '../season/season-facts.ts'
import type { StepNoted } from '../season/season-log.ts'
import type { IsoDate } from '../units.ts'
import { checkEntry, visaName } from '../visa/entry.ts'
import { j1TakenUp } from '../visa/j1-route.ts'
import { leavingEnds } from '../visa/status-kept.ts'
import type { VisaAnswer, VisaRoute } from '../visa/visa-answer.ts'
import { takenUp } from '../visa/visa-case.ts'
import type { VisaRoutePoints } from '../visa/visa-words.ts'
import { visaRoutePoints, visaRouteText } from '../visa/visa-words.ts'

/** A way to the first day of residency. A sponsored visa is brought from abroad, or is a change of status inside the US. */
export type ArrivalRoute = 'no visa' | 'permit' | 'f1opt' | 'o1' | VisaKind | `${VisaKind} inside`

/** A way with what the visa answer says of it. */
export interface ArrivalWay {
  readonly route: ArrivalRoute
  readonly points: readonly VisaRoutePoints[]
}

export interface ClosedWay {
  readonly title: string
  readonly why: readonly string[]
}

export interface ArrivalWays {
  readonly open: readonly ArrivalWay[]
  readonly closed: readonly ClosedWay[]
}

/**
 * How this person may come, best first as the visa answer has it: without a visa, on a permit of their own, on a sponsored visa; H-1B
 * where Step 3 is there for it or nothing else is open. Nobody is sent abroad for a visa who could not come back.
 */
export function arrivalWays(asked: Case, { outcome, routes }: VisaAnswer): ArrivalWays {
  if (outcome === 'not needed') return { open: [{ route: 'no visa', points: [] }], closed: [] }
  const found = routes.map((route) => ({ route, ...waysOf(route, asked) }))
  const others = found.filter(({ route, open }) => route.kind !== 'h1b' && open.length > 0)
  const isH1bWanted = asked.person.exams.step3.state === 'passed' || others.length === 0
  const wanted = found.filter(({ route }) => route.kind !== 'h1b' || isH1bWanted || route.outcome === 'not feasible')
  return {
    open: wanted.flatMap(({ route, open }) => open.map((way) => ({ route: way, points: visaRoutePoints(route) }))),
    closed: wanted.flatMap(({ closed }) => closed),
  }
}

interface Ways {
  readonly open: readonly ArrivalRoute[]
  readonly closed: readonly ClosedWay[]
}

function waysOf(route: VisaRoute, asked: Case): Ways {
  const { kind, outcome, why = [] } = route
  if (outcome === 'not feasible') return { open: [], closed: [{ title: visaRouteText(route), why }] }
  switch (kind) {
    case 'j1':
    case 'h1b':
      return sponsoredWays(kind, asked)
    case 'ead':
      return ownWay('permit', route)
    case 'f1opt':
    case 'o1':
      return ownWay(kind, route)
    case 'green card':
      return { open: [], closed: [] }
  }
}

/** A permit nobody has spoken of is asked for, and carries nobody before. */
function ownWay(way: ArrivalRoute, { outcome }: VisaRoute): Ways {
  return { open: outcome === 'unknown' ? [] : [way], closed: [] }
}

/** A petition for H-1B changes the status by itself, and who trains on J-1 holds it already: they have no choice to make of where. */
function sponsoredWays(kind: VisaKind, asked: Case): Ways {
  const isInside = (kind === 'j1' ? j1TakenUp(asked) : takenUp(asked)) === 'inside'
  if (isInside && (kind === 'h1b' || asked.person.visa.status === 'J-1')) return { open: [`${kind} inside`], closed: [] }
  const bars = barsToLeaving(asked, kind)
  return {
    open: [...(isInside ? [`${kind} inside` as const] : []), ...(bars.length === 0 ? [kind] : [])],
    closed: bars.length === 0 ? [] : [{ title: `${visaName[kind]} from abroad: do not leave the US for it`, why: bars }],
  }
}

/** Why somebody inside the US would not come back from a consulate, or would lose by leaving what they have asked for. */
function barsToLeaving(asked: Case, visa: VisaKind): readonly string[] {
  if (asked.person.location !== 'in-us') return []
  const { verdict, because = [] } = checkEntry(asked, { visa, where: 'abroad' })
  const isShut = verdict === 'closed' || verdict === 'unknown'
  return [
    ...leavingEnds(asked).map(({ text }) => text),
    ...(isShut ? because.filter(({ direction }) => direction === 'hurts').map(({ text }) => text) : []),
  ]
}

/** The steps of a way, with those every way has beside it; what is done already, or is for others, is left out. */
export function arrivalStepsOf(route: ArrivalRoute | undefined, { facts, person }: Case, from: IsoDate): readonly ArrivalStep[] {
  const { state, day } = person.exams.step3
  const other: ReadonlySet<string> = new Set([
    'late-visa',
    ...(isCanadian(person) ? ['j1-statement-of-need', 'j1-visa'] : ['canada-statement-of-need']),
    ...(state === 'passed' ? ['h1b-step3', 'h1b-step3-report'] : []),
    ...otherChanges(person.visa.status),
  ])
  // A booked day is neither sooner nor later for having weeks to prepare.
  const booked = state === 'planned' && day !== undefined ? Math.max(0, daysBetween(from, day)) : undefined
  return (facts.seasons.arrival ?? [])
    .filter((step) => (step.route === 'any' || isOn(route, step)) && !other.has(step.id))
    .map((step) => (step.id === 'h1b-step3' && booked !== undefined ? { ...step, days: { least: booked, most: booked } } : step))
    .toSorted((a, b) => a.order - b.order)
}

/** Inside the US a researcher on J-1 changes category, everybody else status, and who trains on J-1 neither; both have their number. */
function otherChanges(status: Case['person']['visa']['status']): readonly string[] {
  if (status === 'J-1') return ['j1-change', 'j1-category', 'j1-social-security']
  return status === 'J-1 research' ? ['j1-change', 'j1-social-security'] : ['j1-category']
}

function isOn(route: ArrivalRoute | undefined, step: ArrivalStep): boolean {
  const isInside = route === 'j1 inside' || route === 'h1b inside'
  const kind = route === 'j1 inside' ? 'j1' : route === 'h1b inside' ? 'h1b' : route
  return step.route === kind && (step.where === undefined || step.where === (isInside ? 'inside' : 'abroad'))
}

/** What the profile says is done or under way, before anything is noted of it. */
export function saidOfSteps({ person }: Pick<Case, 'person'>, start: IsoDate): readonly StepNoted[] {
  const { permit } = person.visa
  const { state, day } = person.exams.step3
  return [
    ...(permit?.until !== undefined && permit.until >= start ? [{ step: 'permit', state: 'done' as const }] : []),
    ...(state === 'awaiting result' && day !== undefined
      ? [
          { step: 'h1b-step3', state: 'done' as const, on: day },
          { step: 'h1b-step3-report', state: 'begun' as const, on: day },
        ]
      : []),
  ]
}
