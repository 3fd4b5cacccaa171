import { itemAt } from '#engine/keys'
import { addTo, dot, gaussHermite, normalDensity, sumOfBlocks, times, toOne, weightsFromLogs } from '#engine/numbers'
import { writeDrawn, writeInvitation } from '#engine/ranks'
import type { ProgramId } from '../units.ts'
import { gateFactor, oddsAt } from './evaluate.ts'
import type { LatentPoints } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import { likelihood } from './news.ts'
import type { News } from './news.ts'
import { drawCount } from './parameters.ts'

/** What is not known of the applicant on nodes, as it was before the season or as its news leaves it. */
export interface Latent extends LatentPoints {
  /** Under the point estimates. */
  readonly weight: Float64Array
  /** Under each draw of the parameters. */
  readonly drawnWeight: readonly Float64Array[]
}

/** Answers to what nobody said, each with its weight: whether a visa is needed, as the distance from the average applicant. */
export type VisaAnswers = readonly { readonly amount: number; readonly weight: number }[]

/** A visa need that is known, and so part of the record. */
export const visaSettled: VisaAnswers = [{ amount: 0, weight: 1 }]

/** Both answers, as common as among applicants. */
export function visaOpen(shareVisaNeeded: number): VisaAnswers {
  return [
    { amount: 1 - shareVisaNeeded, weight: shareVisaNeeded },
    { amount: -shareVisaNeeded, weight: 1 - shareVisaNeeded },
  ]
}

/** One program that has answered, or kept silent long enough to tell. */
interface Heard {
  readonly group: SpecialtyGroup
  readonly row: number
  readonly news: News
}

/** Bayes on the nodes: every program heard from, or silent past the day most invitations were out, moves the weights. */
export function conditionOnNews(
  groups: readonly SpecialtyGroup[],
  news: ReadonlyMap<ProgramId, News>,
  visa: VisaAnswers,
): Latent {
  const heard = groups.flatMap((group) => heardIn(group, news))
  const point = heard.map(pointTerms)
  // Invitations do not depend on what a rank is worth, so that news leaves both halves as they are.
  const worths = groups.some(({ point: { matching } }) => matching.worth !== 0) ? [1, -1] : [0]
  const nodes = placeNodes({ visa, worths }, heard.length === 0 ? undefined : (points) => logLikelihoods(point, points))
  return {
    theta: nodes.theta,
    visa: nodes.visa,
    worth: nodes.worth,
    weight: weightsUnder(nodes, point),
    drawnWeight: Array.from({ length: drawCount }, (_, d) =>
      weightsUnder(
        nodes,
        heard.map((one) => drawnTerms(one, d)),
      ),
    ),
  }
}

/** Of the share that refused so much is counted, so that a refusal of a program of little hope lowers the chance as well. Ours. */
const counted = 0.5

/**
 * The same news, with the silence of the others weighed by how many have refused: where programs say no, silence is what one that still
 * decides and one that never writes have in common. The share is of the invitations that were hoped for, so that a refusal helps by nothing
 * one could see, and at most that of the invitations out, so that silence is no good sign.
 */
export function withRefusals(
  groups: readonly SpecialtyGroup[],
  news: ReadonlyMap<ProgramId, News>,
): ReadonlyMap<ProgramId, News> {
  const heard = groups.flatMap((group) => heardIn(group, news)).map((one) => ({ kind: one.news.kind, hoped: hopedFor(one) }))
  const total = (some: typeof heard): number => some.reduce((sum, { hoped }) => sum + hoped, 0)
  const refused = total(heard.filter(({ kind }) => kind === 'closed'))
  if (refused === 0) return news
  const share = (counted * refused) / total(heard)
  return new Map([...news].map(([program, said]) => [program, { ...said, refusedBy: Math.min(said.sentBy, share) }]))
}

/** Chance of an invitation there of somebody of average unseen quality, before any news. */
function hopedFor(one: Heard): number {
  const out = new Float64Array(1)
  pointTerms(one).write(Float64Array.of(1), out)
  return itemAt(out, 0)
}

/** Multiplies every node's weight, under the best estimates and each draw, and lets them add to one again. */
export function reweigh(latent: Latent, factor: Float64Array): Latent {
  const scaled = (weight: Float64Array): Float64Array => toOne(times(weight, factor))
  return { ...latent, weight: scaled(latent.weight), drawnWeight: latent.drawnWeight.map(scaled) }
}

function heardIn(group: SpecialtyGroup, news: ReadonlyMap<ProgramId, News>): readonly Heard[] {
  if (news.size === 0) return []
  return group.field.candidates.flatMap(({ program }, row) => {
    const said = news.get(program.id)
    return said?.informs === true ? [{ group, row, news: said }] : []
  })
}

interface Terms {
  readonly unseen: number
  readonly visa: number
  readonly news: News
  /** Writes the chance of an invitation at each value of unseen quality. */
  readonly write: (quality: Float64Array, out: Float64Array) => void
}

function pointTerms({ group, row, news }: Heard): Terms {
  const { field, point } = group
  const one = { odds: oddsAt(group, row), lift: Math.exp(point.lift[news.signal]), gate: gateFactor(field, row, point) }
  return {
    unseen: point.unseen,
    visa: point.visa,
    news,
    write: (quality, out) => writeInvitation(one, quality, { out, offset: 0 }),
  }
}

function drawnTerms({ group, row, news }: Heard, d: number): Terms {
  const parameters = itemAt(group.drawn(), d)
  const drawn = group.rows().kept(row)
  const lift = Math.exp(parameters.lift[news.signal])
  return {
    unseen: parameters.unseen,
    visa: parameters.visa,
    news,
    write: (quality, out) => writeDrawn(drawn, d, { lift, quality }, out),
  }
}

type LogLikelihood = (points: Pick<LatentPoints, 'theta' | 'visa'>) => Float64Array

function logLikelihoods(terms: readonly Terms[], { theta, visa }: Pick<LatentPoints, 'theta' | 'visa'>): Float64Array {
  const sums = new Float64Array(theta.length)
  const p = new Float64Array(theta.length)
  for (const { news, write, ...one } of terms) {
    const quality = theta.map((t, k) => Math.exp(one.unseen * t + one.visa * itemAt(visa, k)))
    write(quality, p)
    addTo(
      sums,
      0,
      p.map((at) => Math.log(likelihood(news, at))),
    )
  }
  return sums
}

/** Nodes placed where the posterior lies, so that fifteen for each answer stay enough however much news there is. */
interface LatentNodes extends LatentPoints {
  /** Prior density over the placing density, times the rule's own weight: times the likelihood, the posterior weight. */
  readonly prior: Float64Array
}

const nodeCount = 15

function placeNodes(
  { visa, worths }: { readonly visa: VisaAnswers; readonly worths: readonly number[] },
  logLikelihood: LogLikelihood | undefined,
): LatentNodes {
  const { nodes, weights } = gaussHermite(nodeCount)
  const { mean, sd } = logLikelihood === undefined ? { mean: 0, sd: 1 } : posteriorMoments(visa, logLikelihood)
  const placed = Array.from(nodes, (node, k) => {
    const at = mean + sd * node
    return { at, prior: (itemAt(weights, k) * sd * normalDensity(at)) / normalDensity(node) }
  })
  const all = visa.flatMap(({ amount, weight }) =>
    worths.flatMap((worth) => placed.map(({ at, prior }) => ({ at, amount, worth, prior: (prior * weight) / worths.length }))),
  )
  return {
    theta: Float64Array.from(all, ({ at }) => at),
    visa: Float64Array.from(all, ({ amount }) => amount),
    worth: Float64Array.from(all, ({ worth }) => worth),
    prior: Float64Array.from(all, (one) => one.prior),
  }
}

function posteriorMoments(visa: VisaAnswers, logLikelihood: LogLikelihood): { readonly mean: number; readonly sd: number } {
  const grid = Float64Array.from({ length: 161 }, (_, i) => -8 + i / 10)
  const prior = grid.map((at) => -(at * at) / 2)
  const logs = visa.flatMap(({ amount, weight }) => {
    const log = logLikelihood({ theta: grid, visa: new Float64Array(grid.length).fill(amount) })
    addTo(log, 0, prior)
    return [...log].map((value) => value + Math.log(weight))
  })
  // The same grid for each answer: what counts is the standing alone.
  const weights = sumOfBlocks(weightsFromLogs(Float64Array.from(logs)), grid.length)
  const mean = dot(weights, grid)
  return { mean, sd: Math.sqrt(Math.max(0.01, dot(weights, grid, grid) - mean * mean)) }
}

/** Posterior weights at the nodes; they add to 1. */
function weightsUnder(nodes: LatentNodes, terms: readonly Terms[]): Float64Array {
  if (terms.length === 0) return nodes.prior
  return toOne(times(nodes.prior, weightsFromLogs(logLikelihoods(terms, nodes))))
}
