import type { Question } from '../answer.ts'
import type { VisaRoute } from './visa-answer.ts'
import type { VisaReason } from '../rules/visa-reason.ts'

/** One test of one route. A route works as well as the worst of its checks. */
export interface VisaCheck {
  /** `if`: works when the condition comes true. `unknown`: only the answer to `ask` can say. */
  readonly verdict: 'open' | 'if' | 'closed' | 'unknown'
  readonly condition?: string
  readonly because?: readonly VisaReason[]
  readonly ask?: readonly Question[]
  /** What could open it, where it is closed or not known. */
  readonly opens?: readonly string[]
  /** What this route would harm, although it is open. */
  readonly warning?: string
}

/** A route with what its checks found. */
export interface RouteFinding extends VisaRoute {
  readonly conditions: readonly string[]
  readonly because: readonly VisaReason[]
  readonly ask: readonly Question[]
  readonly opens: readonly string[]
  readonly warnings: readonly string[]
}

/** Puts the checks of a route together. Closed beats unknown beats if beats open; a closed route keeps only what closes it. */
export function judge(kind: VisaRoute['kind'], checks: readonly VisaCheck[]): RouteFinding {
  const closed = checks.filter((check) => check.verdict === 'closed')
  const telling = closed.length > 0 ? closed : checks
  return {
    kind,
    outcome: outcomeOf(checks),
    conditions: telling.flatMap((check) => (check.condition === undefined ? [] : [check.condition])),
    because: telling.flatMap((check) => check.because ?? []),
    ask: telling.flatMap((check) => check.ask ?? []),
    opens: telling.flatMap((check) => check.opens ?? []),
    warnings: telling.flatMap((check) => (check.warning === undefined ? [] : [check.warning])),
  }
}

function outcomeOf(checks: readonly VisaCheck[]): VisaRoute['outcome'] {
  const verdicts = new Set(checks.map((check) => check.verdict))
  if (verdicts.has('closed')) return 'not feasible'
  if (verdicts.has('unknown')) return 'unknown'
  return verdicts.has('if') ? 'feasible if' : 'feasible'
}

/** How good an outcome is for the applicant, best first. */
const outcomeOrder: readonly VisaRoute['outcome'][] = ['feasible', 'feasible if', 'unknown', 'not feasible']

export function betterOf(a: VisaRoute['outcome'], b: VisaRoute['outcome']): VisaRoute['outcome'] {
  return outcomeOrder.indexOf(b) < outcomeOrder.indexOf(a) ? b : a
}

/** A permit of one’s own that is not closed comes before any sponsorship, and a route that would harm after every other that is not closed. */
export function bestFirst<T extends VisaRoute>(routes: readonly T[]): readonly T[] {
  return routes.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function placeOf({ kind, outcome, warnings }: VisaRoute): number {
  const place = outcomeOrder.indexOf(outcome)
  if (outcome === 'not feasible') return place
  if (kind === 'ead' || kind === 'green card') return -1
  return (warnings?.length ?? 0) > 0 ? outcomeOrder.indexOf('unknown') + 0.5 : place
}
