import type { Band } from '../answer.ts'
import type { ProgramId } from '../units.ts'
import { bandFromMoments, insideLogit } from './band.ts'
import type { ProgramChance } from './chances.ts'
import { hasNumber } from './chances.ts'
import { drawnOdds } from './drawn-odds.ts'
import type { NodeTerms } from './evaluate.ts'
import { applicantLogOdds, gateFactor, levelsAt, nodeTerms, ownOdds, writeDrawn, writeInvitation } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import type { Latent } from './latent.ts'
import type { SignalLevel } from './model.ts'
import type { News } from './news.ts'
import { afterNews } from './news.ts'
import type { SpecialtyParameters } from './parameters.ts'
import { drawCount } from './parameters.ts'
import { applicantReasons, programReasons, signalReasons } from './reasons.ts'

/** Prices every program of a group: point chances at the nodes, bands from the draws, reasons in words. */
export function priceGroup(group: SpecialtyGroup, latent: Latent, news: ReadonlyMap<ProgramId, News>): readonly ProgramChance[] {
  const terms = nodeTerms(group.point, latent)
  const point = pointInvitations(group, terms, news)
  const numbered = hasNumber(group.evidence)
  const bands = numbered ? bandMoments(group, latent, news) : undefined
  const about = numbered ? applicantReasons(group) : []
  const nodes = latent.theta.length
  const { levels, field } = group
  const places = placesOf(group, point, latent)
  return field.candidates.map(({ program }, i) => {
    const here = levelsAt(field, i, levels)
    const invitationAtNodes = byLevel(here, (l) =>
      point.subarray((i * levels.length + l) * nodes, (i * levels.length + l + 1) * nodes),
    )
    const band = (moments: Float64Array, chanceOf: (atNodes: Float64Array) => number): ProgramChance['match'] =>
      byLevel(here, (l, level) =>
        bandAt(chanceOf(invitationAtNodes[level]!), moments, { at: (i * levels.length + l) * 2, count: drawCount }),
      )
    return {
      program: program.id,
      specialty: group.specialty,
      place: places[i]!,
      invitation: bands === undefined ? {} : band(bands.invitation, (atNodes) => mean(latent.weight, atNodes)),
      match: bands === undefined ? {} : band(bands.match, (atNodes) => meanProduct(latent.weight, atNodes, terms.ending)),
      invitationAtNodes,
      reasons: programReasons(group, i, { about, news: news.get(program.id) }),
      signalReasons: numbered ? signalReasons(group, here) : {},
    }
  })
}

/** Chance of an invitation under the point estimates. Row: program, then signal level, then node. */
export function pointInvitations(group: SpecialtyGroup, terms: NodeTerms, news: ReadonlyMap<ProgramId, News>): Float64Array {
  const { field, levels, point, baselines } = group
  const nodes = terms.quality.length
  const lifts = levels.map((level) => Math.exp(point.lift[level]))
  const invitation = new Float64Array(field.candidates.length * levels.length * nodes)
  for (let i = 0; i < field.candidates.length; i++) {
    const odds = ownOdds(baselines, i, applicantLogOdds(field, i, point))
    const gate = gateFactor(field, i, point)
    const said = news.size === 0 ? undefined : news.get(field.candidates[i]!.program.id)
    for (let l = 0; l < levels.length; l++) {
      const offset = (i * levels.length + l) * nodes
      writeInvitation({ odds, lift: lifts[l]!, gate }, terms, invitation, offset)
      if (said === undefined) continue
      for (let k = 0; k < nodes; k++) invitation[offset + k] = afterNews(said, invitation[offset + k]!)
    }
  }
  return invitation
}

/** Each program's place by its chance without a signal; programs alike keep the order they came in. */
function placesOf({ field, levels }: SpecialtyGroup, point: Float64Array, { weight }: Latent): Int32Array {
  const step = levels.length * weight.length
  const chance = field.candidates.map((_, i) => mean(weight, point.subarray(i * step, i * step + weight.length)))
  const order = chance.map((_, i) => i).toSorted((a, b) => chance[b]! - chance[a]! || a - b)
  const places = new Int32Array(order.length)
  order.forEach((program, k) => (places[program] = k + 1))
  return places
}

interface BandMoments {
  readonly invitation: Float64Array
  readonly match: Float64Array
}

/** Sums and sums of squares of the log-odds over the draws: two numbers a program and level. */
function bandMoments(group: SpecialtyGroup, latent: Latent, news: ReadonlyMap<ProgramId, News>): BandMoments {
  const size = group.field.candidates.length * group.levels.length * 2
  const moments = { invitation: new Float64Array(size), match: new Float64Array(size) }
  const scratch = new Float64Array(latent.theta.length)
  group.drawn().forEach((parameters, d) => {
    const terms = nodeTerms(parameters, latent)
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

function addDraw({ group, parameters, d, terms, lifts, weight, news, scratch }: DrawPass, moments: BandMoments): void {
  const { field } = group
  for (let i = 0; i < field.candidates.length; i++) {
    const odds = drawnOdds(group, i, d)
    const gate = gateFactor(field, i, parameters)
    const said = news.size === 0 ? undefined : news.get(field.candidates[i]!.program.id)
    for (let l = 0; l < lifts.length; l++) {
      writeDrawn(odds * lifts[l]!, gate, terms, scratch)
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

function meanProduct(weight: Float64Array, one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let k = 0; k < weight.length; k++) sum += weight[k]! * one[k]! * other[k]!
  return Math.min(1, sum)
}

function byLevel<T>(
  levels: readonly SignalLevel[],
  make: (index: number, level: SignalLevel) => T,
): Readonly<Partial<Record<SignalLevel, T>>> {
  const made: Partial<Record<SignalLevel, T>> = {}
  levels.forEach((level, index) => (made[level] = make(index, level)))
  return made
}
