import type { ProgramId } from '../units.ts'
import { baseOdds, gateFactor } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import type { LatentNodes, News } from './news.ts'
import { likelihood, placeNodes, posteriorWeights } from './news.ts'
import type { SpecialtyParameters } from './parameters.ts'
import { drawCount } from './parameters.ts'

/** The latent quality on nodes: as it was before the season, or as its news leaves it. */
export interface Latent {
  readonly theta: Float64Array
  /** Under the point estimates. */
  readonly weight: Float64Array
  /** Under each draw of the parameters. */
  readonly drawnWeight: readonly Float64Array[]
}

/** One program that has answered, or kept silent long enough to tell. */
interface Heard {
  readonly group: SpecialtyGroup
  readonly row: number
  readonly news: News
}

/** Bayes on the nodes: every program heard from, or silent past the day most invitations were out, moves the weights. */
export function conditionOnNews(groups: readonly SpecialtyGroup[], news: ReadonlyMap<ProgramId, News>): Latent {
  const heard = groups.flatMap((group) => heardIn(group, news))
  const point = heard.map((one) => termsOf(one, one.group.point, one.group.field.rate[one.row]!))
  const nodes = placeNodes(heard.length === 0 ? undefined : (theta) => logLikelihood(point, theta))
  return {
    theta: nodes.theta,
    weight: weightsUnder(nodes, point),
    drawnWeight: Array.from({ length: drawCount }, (_, d) => {
      const terms = heard.map((one) => termsOf(one, one.group.drawn()[d]!, one.group.drawnRate()[one.row]![d]!))
      return weightsUnder(nodes, terms)
    }),
  }
}

function heardIn(group: SpecialtyGroup, news: ReadonlyMap<ProgramId, News>): readonly Heard[] {
  if (news.size === 0) return []
  return group.field.candidates.flatMap(({ program }, row) => {
    const said = news.get(program.id)
    return said?.informs === true ? [{ group, row, news: said }] : []
  })
}

interface Terms {
  readonly odds: number
  readonly unseen: number
  readonly gate: number
  readonly news: News
}

function termsOf({ group, row, news }: Heard, parameters: SpecialtyParameters, rate: number): Terms {
  const odds = baseOdds(group.field, row, parameters, rate) * Math.exp(parameters.lift[news.signal])
  return { odds, unseen: parameters.unseen, gate: gateFactor(group.field, row, parameters), news }
}

function weightsUnder(nodes: LatentNodes, terms: readonly Terms[]): Float64Array {
  return terms.length === 0
    ? nodes.prior
    : posteriorWeights(
        nodes,
        nodes.theta.map((theta) => logLikelihood(terms, theta)),
      )
}

function logLikelihood(terms: readonly Terms[], theta: number): number {
  let sum = 0
  for (const { odds, unseen, gate, news } of terms) {
    const at = odds * Math.exp(unseen * theta)
    sum += Math.log(likelihood(news, (gate * at) / (1 + at)))
  }
  return sum
}
