import type { Profile } from '../person/profile.ts'
import type { VisaKind } from '../rules/visa-facts.ts'
import type { IsoDate } from '../units.ts'
import type { RouteFinding } from './check.ts'
import type { VisaAnswer, VisaRoute } from './visa-answer.ts'
import type { VisaFacts } from '../rules/visa-facts.ts'
import type { VisaNeedFound } from '../person/visa-need.ts'
import { bestFirst } from './check.ts'
import { judgeH1b } from './h1b-route.ts'
import { judgeJ1 } from './j1-route.ts'
import { findVisaNeed } from '../person/visa-need.ts'
import { findWorkPermits } from './work-permit.ts'

/** What the rules say of one person before any program is looked at. */
export interface PersonVisa {
  readonly need: VisaNeedFound
  /** Sponsored routes the person would accept. */
  readonly sponsored: readonly RouteFinding[]
  /** Routes by a work permit or another status of the person's own. */
  readonly own: readonly RouteFinding[]
}

/** The routes of a person, each judged by the rules in force on the day. */
export function judgePerson(profile: Profile, facts: VisaFacts, today: IsoDate): PersonVisa {
  const need = findVisaNeed(profile, facts, today)
  if (need.need === 'not needed') return { need, sponsored: [], own: [] }
  const acceptable: readonly VisaKind[] = profile.visa?.acceptable ?? ['j1', 'h1b']
  const judged = { j1: judgeJ1, h1b: judgeH1b }
  return {
    need,
    sponsored: acceptable.map((kind) => judged[kind](profile, facts, today)),
    own: findWorkPermits(profile, facts, today),
  }
}

/**
 * The visa answer for a person alone: which routes work, on which conditions, by which dated rules.
 * Never legal advice; shells show `notLegalAdvice` beside it.
 */
export function answerVisaForPerson(asked: {
  readonly profile: Profile
  readonly facts: VisaFacts
  readonly today: IsoDate
}): VisaAnswer {
  const person = judgePerson(asked.profile, asked.facts, asked.today)
  if (person.need.need === 'not needed') return noVisaNeeded(person)
  return answerOf(person, [...person.sponsored, ...person.own])
}

export function noVisaNeeded(person: PersonVisa): VisaAnswer {
  return { outcome: 'not needed', routes: [], conditions: [], because: person.need.because, ask: [] }
}

/** Puts findings together: the answer is as good as its best route, and explains that one, or else why each is closed. */
export function answerOf(person: PersonVisa, findings: readonly RouteFinding[]): VisaAnswer {
  const routes = bestFirst(findings)
  const [best] = routes
  const outcome = best?.outcome ?? 'not feasible'
  const telling = outcome === 'not feasible' || outcome === 'unknown' ? routes : routes.filter((one) => one.outcome === outcome)
  return {
    outcome: person.need.need === 'unknown' && outcome === 'not feasible' ? 'unknown' : outcome,
    routes: routes.map(routeOf),
    conditions: outcome === 'feasible' ? [] : unique((best?.outcome === outcome ? [best] : []).flatMap((one) => one.conditions)),
    because: uniqueBy(
      [...person.need.because, ...telling.flatMap((one) => one.because)],
      (reason) => reason.ruleId ?? reason.text,
    ),
    ask: uniqueBy([...person.need.ask, ...telling.flatMap((one) => one.ask)], (question) => question.field),
  }
}

function routeOf({ kind, outcome, conditions }: RouteFinding): VisaRoute {
  const isBound = outcome !== 'not feasible' && conditions.length > 0
  return { kind, outcome, ...(isBound ? { conditions: unique(conditions) } : {}) }
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const name = key(item)
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}
