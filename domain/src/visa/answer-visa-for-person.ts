import { uniqueBy } from '#engine/keys'
import type { Question } from '../answer.ts'
import type { SpecialtyId } from '../units.ts'
import type { RouteFinding } from './check.ts'
import type { VisaAnswer, VisaRoute } from './visa-answer.ts'
import type { VisaNeedFound } from '../person/visa-need.ts'
import type { VisaCase } from './visa-case.ts'
import type { VisaReason } from '../rules/visa-reason.ts'
import { valuesOf } from '../choices.ts'
import { bestFirst, betterOf } from './check.ts'
import { cardReasons } from './green-card.ts'
import { judgeH1b } from './h1b-route.ts'
import { judgeJ1 } from './j1-route.ts'
import { findWorkPermits } from './work-permit.ts'

/** What the rules say of one person before any program is looked at. */
export interface PersonVisa {
  readonly need: VisaNeedFound
  /** Sponsored routes the person would accept. */
  readonly sponsored: readonly RouteFinding[]
  /** Routes by a work permit or another status of the person's own. */
  readonly own: readonly RouteFinding[]
}

/** The routes of a person, each judged by the rules in force on the day: for one specialty, or for the longest of those chosen. */
export function judgePerson(asked: VisaCase, specialty?: SpecialtyId): PersonVisa {
  const { need, acceptable } = asked.person.visa
  if (need.need === 'not needed') return { need, sponsored: [], own: [] }
  return { need, sponsored: acceptable.map((kind) => judged[kind](asked, specialty)), own: findWorkPermits(asked) }
}

const judged = { j1: judgeJ1, h1b: judgeH1b } as const

/** Sponsored routes the rules leave open and the person does not accept: what leaving them out costs is theirs to weigh. */
export function routesLeftOut(asked: VisaCase): readonly VisaRoute[] {
  const { acceptable } = asked.person.visa
  return valuesOf('visaKind')
    .filter((kind) => !acceptable.includes(kind))
    .map((kind) => routeOf(judged[kind](asked)))
    .filter(({ outcome }) => outcome !== 'not feasible')
}

/**
 * The visa answer for a person alone: which routes work, on which conditions, by which dated rules, why the others are closed, and
 * every question whose answer would change it. Never legal advice; shells show `notLegalAdvice` beside it.
 */
export function answerVisaForPerson(asked: VisaCase): VisaAnswer {
  const person = judgePerson(asked)
  if (person.need.need === 'not needed') return noVisaNeeded(person)
  const findings = bestFirst([...person.own, ...person.sponsored])
  const answer = answerOf(person, {
    best: findings.map(({ outcome }) => outcome).reduce(betterOf, 'not feasible'),
    findings: () => findings,
  })
  return {
    ...wholeAnswer(answer),
    because: uniqueBy([...answer.because, ...findings.flatMap((one) => one.because), ...cardReasons(asked)], ({ text }) => text),
    ask: uniqueBy([...answer.ask, ...findings.flatMap((one) => one.ask)], (question) => question.field),
  }
}

export function noVisaNeeded(person: PersonVisa): VisaAnswer {
  return { outcome: 'not needed', routes: [], conditions: [], because: person.need.because, ask: [] }
}

/** Routes as they were found: how the best of them stands, and everything about each once somebody asks. */
export interface Found {
  readonly best: RouteFinding['outcome']
  readonly findings: () => readonly RouteFinding[]
}

/** Puts findings together: the answer is as good as its best route, and explains that one, or else why each is closed. */
export function answerOf(person: PersonVisa, found: Found): VisaAnswer {
  return new FoundAnswer(person, found)
}

/** Everything an answer says, worked out: for what is copied or written down. */
export function wholeAnswer({ outcome, routes, conditions, because, ask }: VisaAnswer): VisaAnswer {
  return { outcome, routes, conditions, because, ask }
}

/** A class, for there are thousands in every run: most are asked for their outcome alone. */
class FoundAnswer implements VisaAnswer {
  readonly outcome: VisaAnswer['outcome']
  readonly #person: PersonVisa
  readonly #found: Found
  #sorted: readonly RouteFinding[] | undefined
  #routes: readonly VisaRoute[] | undefined

  constructor(person: PersonVisa, found: Found) {
    this.#person = person
    this.#found = found
    this.outcome = person.need.need === 'unknown' && found.best === 'not feasible' ? 'unknown' : found.best
  }

  get routes(): readonly VisaRoute[] {
    return (this.#routes ??= this.#findings().map(routeOf))
  }

  get conditions(): readonly string[] {
    const telling = this.#findings().find(({ outcome }) => outcome === this.#found.best)
    return this.#found.best === 'feasible' ? [] : unique(telling?.conditions ?? [])
  }

  get because(): readonly VisaReason[] {
    return uniqueBy([...this.#person.need.because, ...this.#telling().flatMap((one) => one.because)], ({ text }) => text)
  }

  get ask(): readonly Question[] {
    return uniqueBy([...this.#person.need.ask, ...this.#telling().flatMap((one) => one.ask)], ({ field }) => field)
  }

  #findings(): readonly RouteFinding[] {
    return (this.#sorted ??= bestFirst(this.#found.findings()))
  }

  #telling(): readonly RouteFinding[] {
    const { best } = this.#found
    const isShut = best === 'not feasible' || best === 'unknown'
    return isShut ? this.#findings() : this.#findings().filter(({ outcome }) => outcome === best)
  }
}

function routeOf({ kind, outcome, conditions, warnings, because, opens }: RouteFinding): VisaRoute {
  const isClosed = outcome === 'not feasible'
  const isShut = isClosed || outcome === 'unknown'
  const why = because.filter(({ direction }) => direction === 'hurts').map(({ text }) => text)
  return {
    kind,
    outcome,
    ...(!isClosed && conditions.length > 0 ? { conditions: unique(conditions) } : {}),
    ...(!isClosed && warnings.length > 0 ? { warnings: unique(warnings) } : {}),
    ...(isShut && why.length > 0 ? { why: unique(why) } : {}),
    ...(isShut && opens.length > 0 ? { opens: unique(opens) } : {}),
  }
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
