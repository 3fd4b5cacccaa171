import type { Band } from '../answer.ts'
import type { ProgramId } from '../units.ts'
import { bandFromMoments, insideLogit } from './band.ts'
import type { ProgramChance } from './chances.ts'
import type { DrawnShift } from './drawn-odds.ts'
import { drawnGate, drawnOdds } from './drawn-odds.ts'
import type { NodeTerms } from './evaluate.ts'
import { nodeTerms, writeDrawn } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import type { Latent } from './latent.ts'
import type { SignalLevel } from './model.ts'
import type { News } from './news.ts'
import { afterNews } from './news.ts'
import { lazily } from '../once.ts'
import type { SpecialtyParameters } from './parameters.ts'
import { drawCount } from './parameters.ts'

/** The chances at one program with their bands, by signal level. */
export type ProgramBands = Pick<ProgramChance, 'invitation' | 'match'>

/** What every program of the group shares under one draw. */
interface DrawPass extends DrawnShift {
  readonly terms: NodeTerms
  readonly lifts: readonly number[]
  readonly weight: Float64Array
}

/** Bands program by program, each when asked for; `terms` are those of the best estimates. */
export function drawnBands(
  group: SpecialtyGroup,
  latent: Latent,
  { terms, news }: { readonly terms: NodeTerms; readonly news: ReadonlyMap<ProgramId, News> },
): (row: number, invitationAtNodes: ProgramChance['invitationAtNodes']) => ProgramBands {
  const passes = lazily(() => group.drawn().map((parameters, d) => passOf(group, parameters, { latent, d })))
  const scratch = new Float64Array(latent.theta.length)
  return (row, invitationAtNodes) => {
    const said = news.size === 0 ? undefined : news.get(group.field.candidates[row]!.program.id)
    const moments = momentsAt(group, row, { passes: passes(), said, scratch })
    const levels = group.levels.filter((level) => invitationAtNodes[level] !== undefined)
    const band = (of: Float64Array, point: (atNodes: Float64Array) => number): ProgramBands['match'] =>
      byLevel(levels, (l, level) => bandAt(point(invitationAtNodes[level]!), of, l))
    return {
      invitation: band(moments.invitation, (atNodes) => mean(latent.weight, atNodes)),
      match: band(moments.match, (atNodes) => meanProduct(latent.weight, atNodes, terms.ending)),
    }
  }
}

function passOf(
  group: SpecialtyGroup,
  parameters: SpecialtyParameters,
  { latent, d }: { readonly latent: Latent; readonly d: number },
): DrawPass {
  return {
    parameters,
    shift: group.drawnShift()[d]!,
    terms: nodeTerms(parameters, latent),
    lifts: group.levels.map((level) => Math.exp(parameters.lift[level])),
    weight: latent.drawnWeight[d]!,
  }
}

interface Moments {
  readonly invitation: Float64Array
  readonly match: Float64Array
}

/** Sums and sums of squares of the log-odds over the draws: two numbers a level. */
function momentsAt(
  group: SpecialtyGroup,
  row: number,
  {
    passes,
    said,
    scratch,
  }: { readonly passes: readonly DrawPass[]; readonly said: News | undefined; readonly scratch: Float64Array },
): Moments {
  const size = group.levels.length * 2
  const moments = { invitation: new Float64Array(size), match: new Float64Array(size) }
  const luck = group.ownLuck(row)
  for (let d = 0; d < passes.length; d++) {
    const { parameters, shift, terms, lifts, weight } = passes[d]!
    const odds = drawnOdds(group, row, { parameters, shift, luck: luck[d]! })
    const gate = drawnGate(group, row, d)
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
      add(moments.invitation, l * 2, insideLogit(invited))
      add(moments.match, l * 2, insideLogit(matched))
    }
  }
  return moments
}

function add(moments: Float64Array, at: number, value: number): void {
  moments[at] = moments[at]! + value
  moments[at + 1] = moments[at + 1]! + value * value
}

function bandAt(point: number, moments: Float64Array, level: number): Band {
  return bandFromMoments(point, { sum: moments[level * 2]!, squares: moments[level * 2 + 1]!, count: drawCount })
}

/** Mean over the nodes. */
export function mean(weight: Float64Array, values: Float64Array): number {
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

export function byLevel<T>(
  levels: readonly SignalLevel[],
  make: (index: number, level: SignalLevel) => T,
): Readonly<Partial<Record<SignalLevel, T>>> {
  const made: Partial<Record<SignalLevel, T>> = {}
  levels.forEach((level, index) => (made[level] = make(index, level)))
  return made
}
