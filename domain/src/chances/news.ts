import { gaussHermite } from '#engine/numbers'
import { normalDensity } from '#engine/numbers'
import type { Person } from '../person/person.ts'
import type { Application } from '../person/profile.ts'
import type { Season } from '../season/season.ts'
import type { IsoDate, ProgramId } from '../units.ts'
import type { ChanceModel, SignalLevel } from './model.ts'

/** What the season has said about one program so far. */
export interface News {
  readonly kind: 'invited' | 'closed' | 'silent' | 'undecided'
  readonly signal: SignalLevel
  /** Share of a season's invitations that were out by the day we know of; 0 before the first. */
  readonly sentBy: number
  /** Whether the answer tells about the applicant: a rejection does, an own withdrawal does not. */
  readonly informs: boolean
}

export interface NewsRequest {
  readonly person: Person
  readonly season: Season
  readonly model: ChanceModel
  readonly today: IsoDate | undefined
}

/** News by program, of applications sent for the season the advice is for. */
export function readNews({ person, season, model, today }: NewsRequest): ReadonlyMap<ProgramId, News> {
  const { appliedFor, applications = [] } = person.season
  const sent = appliedFor === undefined || appliedFor === season.match ? applications : []
  const sentBy = today === undefined ? 0 : shareSentBy(model, season.match, today)
  return new Map(sent.map((application) => [application.program, newsOf(application, sentBy)]))
}

function newsOf({ outcome, signal: sent }: Application, sentBy: number): News {
  const signal = sent ?? 'none'
  if (outcome === undefined) return { kind: 'silent', signal, sentBy, informs: sentBy > 0 }
  switch (outcome) {
    case 'invited':
    case 'interviewed':
      return { kind: 'invited', signal, sentBy, informs: true }
    case 'rejected':
      return { kind: 'closed', signal, sentBy, informs: true }
    case 'withdrawn':
      return { kind: 'closed', signal, sentBy, informs: false }
    case 'waitlisted':
      return { kind: 'undecided', signal, sentBy, informs: false }
  }
}

/** Share of the invitations of the Match of year `match` that were out by `today`, linear between the days we know. */
export function shareSentBy(model: ChanceModel, match: number, today: IsoDate): number {
  const days = model.invitationsSentBy.value.map(({ day, share }) => ({
    at: Date.parse(`${day < '07' ? match : match - 1}-${day}`),
    share,
  }))
  const now = Date.parse(today)
  const next = days.findIndex(({ at }) => at > now)
  if (next === -1) return days.at(-1)?.share ?? 0
  if (next === 0) return 0
  const [before, after] = [days[next - 1]!, days[next]!]
  return before.share + ((after.share - before.share) * (now - before.at)) / (after.at - before.at)
}

/** Chance of the news at one program where an invitation had chance p. */
export function likelihood({ kind, sentBy }: News, p: number): number {
  if (kind === 'invited') return p
  if (kind === 'closed') return 1 - p
  return 1 - sentBy * p
}

/** The chance of an invitation still to come, once the news is in. */
export function afterNews({ kind, sentBy }: News, p: number): number {
  if (kind === 'invited') return 1
  if (kind === 'closed') return 0
  return kind === 'undecided' ? p : (p * (1 - sentBy)) / (1 - sentBy * p)
}

/** Nodes of theta placed where the posterior lies, so that fifteen stay enough however much news there is. */
export interface LatentNodes {
  readonly theta: Float64Array
  /** Log of prior density over the placing density, and the rule's own weight: times the likelihood, the posterior weight. */
  readonly prior: Float64Array
}

const nodeCount = 15

/** `logLikelihood` of all the news at a value of theta; undefined where there is none. */
export function placeNodes(logLikelihood: ((theta: number) => number) | undefined): LatentNodes {
  const { nodes, weights } = gaussHermite(nodeCount)
  if (logLikelihood === undefined) return { theta: nodes, prior: weights }
  const { mean, sd } = posteriorMoments(logLikelihood)
  const theta = nodes.map((node) => mean + sd * node)
  return { theta, prior: weights.map((weight, k) => (weight * sd * normalDensity(theta[k]!)) / normalDensity(nodes[k]!)) }
}

function posteriorMoments(logLikelihood: (theta: number) => number): { readonly mean: number; readonly sd: number } {
  const grid = Float64Array.from({ length: 161 }, (_, i) => -8 + i / 10)
  const logs = grid.map((theta) => logLikelihood(theta) - (theta * theta) / 2)
  const top = logs.reduce((a, b) => Math.max(a, b))
  let mass = 0
  let first = 0
  let second = 0
  for (let i = 0; i < grid.length; i++) {
    const density = Math.exp(logs[i]! - top)
    mass += density
    first += density * grid[i]!
    second += density * grid[i]! ** 2
  }
  const mean = first / mass
  return { mean, sd: Math.sqrt(Math.max(0.01, second / mass - mean * mean)) }
}

/** Posterior weights from log-likelihoods at the nodes; adds to 1. */
export function posteriorWeights({ prior }: LatentNodes, logLikelihoods: Float64Array): Float64Array {
  const top = logLikelihoods.reduce((a, b) => Math.max(a, b))
  const weights = prior.map((weight, k) => weight * Math.exp(logLikelihoods[k]! - top))
  const mass = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => weight / mass)
}
