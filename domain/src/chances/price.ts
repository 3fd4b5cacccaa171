import type { Band } from '../answer.ts'
import type { ProgramId } from '../units.ts'
import { bandFromMoments, insideLogit } from './band.ts'
import type { ProgramChance } from './chances.ts'
import type { NodeTerms } from './evaluate.ts'
import { baseOdds, gateFactor, levelsAt, nodeTerms, writeInvitation } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import type { Latent } from './latent.ts'
import type { SignalLevel } from './model.ts'
import type { News } from './news.ts'
import { afterNews } from './news.ts'
import type { SpecialtyParameters } from './parameters.ts'
import { drawCount } from './parameters.ts'
import { applicantReasons, programReasons, signalReasons } from './reasons.ts'

/** Point chances at every node, program by program and level by level, in one flat array each. */
export interface PointChances {
  readonly invitation: Float64Array
  readonly match: Float64Array
}

/** Prices every program of a group: point chances at the nodes, bands from the draws, reasons in words. */
export function priceGroup(group: SpecialtyGroup, latent: Latent, news: ReadonlyMap<ProgramId, News>): readonly ProgramChance[] {
  const point = pointChances(group, latent, news)
  const bands = bandMoments(group, latent, news)
  const about = applicantReasons(group)
  const nodes = latent.theta.length
  const { levels, field } = group
  return field.candidates.map(({ program }, i) => {
    const here = levelsAt(field, i, levels)
    const atNodes = (values: Float64Array): ProgramChance['matchAtNodes'] =>
      byLevel(here, (l) => values.subarray((i * levels.length + l) * nodes, (i * levels.length + l + 1) * nodes))
    const invitationAtNodes = atNodes(point.invitation)
    const matchAtNodes = atNodes(point.match)
    const band = (values: ProgramChance['matchAtNodes'], moments: Float64Array): ProgramChance['match'] =>
      byLevel(here, (l, level) =>
        bandAt(mean(latent.weight, values[level]!), moments, { at: (i * levels.length + l) * 2, count: drawCount }),
      )
    return {
      program: program.id,
      specialty: group.specialty,
      invitation: band(invitationAtNodes, bands.invitation),
      match: band(matchAtNodes, bands.match),
      matchAtNodes,
      invitationAtNodes,
      reasons: programReasons(group, i, { about, news: news.get(program.id) }),
      signalReasons: signalReasons(group, here),
    }
  })
}

/** p_i(theta) and q_i(theta) under the point estimates. Row: program, then signal level, then node. */
export function pointChances(
  group: SpecialtyGroup,
  latent: Pick<Latent, 'theta'>,
  news: ReadonlyMap<ProgramId, News>,
): PointChances {
  const { field, levels, point } = group
  const terms = nodeTerms(point, latent.theta)
  const nodes = latent.theta.length
  const size = field.candidates.length * levels.length * nodes
  const invitation = new Float64Array(size)
  const match = new Float64Array(size)
  for (let i = 0; i < field.candidates.length; i++) {
    const odds = baseOdds(field, i, point, field.rate[i]!)
    const gate = gateFactor(field, i, point)
    const said = news.get(field.candidates[i]!.program.id)
    for (let l = 0; l < levels.length; l++) {
      const offset = (i * levels.length + l) * nodes
      writeInvitation({ odds: odds * Math.exp(point.lift[levels[l]!]), gate }, terms, invitation, offset)
      for (let k = 0; k < nodes; k++) {
        if (said !== undefined) invitation[offset + k] = afterNews(said, invitation[offset + k]!)
        match[offset + k] = invitation[offset + k]! * terms.ending[k]!
      }
    }
  }
  return { invitation, match }
}

/** Sums and sums of squares of the log-odds over the draws: two numbers a program and level. */
function bandMoments(group: SpecialtyGroup, latent: Latent, news: ReadonlyMap<ProgramId, News>): PointChances {
  const size = group.field.candidates.length * group.levels.length * 2
  const moments = { invitation: new Float64Array(size), match: new Float64Array(size) }
  const scratch = new Float64Array(latent.theta.length)
  group.drawn().forEach((parameters, d) => {
    const terms = nodeTerms(parameters, latent.theta)
    const lifts = group.levels.map((level) => Math.exp(parameters.lift[level]))
    addDraw({ group, parameters, d, terms, lifts, weight: latent.drawnWeight[d]!, news, scratch }, moments)
  })
  return moments
}

interface DrawPass {
  readonly group: SpecialtyGroup
  readonly parameters: SpecialtyParameters
  readonly d: number
  readonly terms: NodeTerms
  readonly lifts: readonly number[]
  readonly weight: Float64Array
  readonly news: ReadonlyMap<ProgramId, News>
  readonly scratch: Float64Array
}

function addDraw({ group, parameters, d, terms, lifts, weight, news, scratch }: DrawPass, moments: PointChances): void {
  const { field } = group
  const rates = group.drawnRate()
  for (let i = 0; i < field.candidates.length; i++) {
    const odds = baseOdds(field, i, parameters, rates[i]![d]!)
    const gate = gateFactor(field, i, parameters)
    const said = news.size === 0 ? undefined : news.get(field.candidates[i]!.program.id)
    for (let l = 0; l < lifts.length; l++) {
      writeInvitation({ odds: odds * lifts[l]!, gate }, terms, scratch, 0)
      if (said !== undefined) for (let k = 0; k < scratch.length; k++) scratch[k] = afterNews(said, scratch[k]!)
      let invited = 0
      let matched = 0
      for (let k = 0; k < scratch.length; k++) {
        const p = weight[k]! * scratch[k]!
        invited += p
        matched += p * terms.ending[k]!
      }
      add(moments.invitation, (i * lifts.length + l) * 2, insideLogit(invited))
      add(moments.match, (i * lifts.length + l) * 2, insideLogit(matched))
    }
  }
}

function add(moments: Float64Array, at: number, value: number): void {
  moments[at] = moments[at]! + value
  moments[at + 1] = moments[at + 1]! + value * value
}

function bandAt(point: number, moments: Float64Array, { at, count }: { readonly at: number; readonly count: number }): Band {
  return bandFromMoments(point, { sum: moments[at]!, squares: moments[at + 1]!, count })
}

function mean(weight: Float64Array, values: Float64Array): number {
  let sum = 0
  for (let k = 0; k < weight.length; k++) sum += weight[k]! * values[k]!
  // Weights add to 1 up to rounding; a certain event must not come out above it.
  return Math.min(1, sum > 1 - 1e-12 ? 1 : sum)
}

function byLevel<T>(
  levels: readonly SignalLevel[],
  make: (index: number, level: SignalLevel) => T,
): Readonly<Partial<Record<SignalLevel, T>>> {
  const made: Partial<Record<SignalLevel, T>> = {}
  levels.forEach((level, index) => (made[level] = make(index, level)))
  return made
}
