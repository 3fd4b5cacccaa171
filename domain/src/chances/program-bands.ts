import { itemAt } from '#engine/keys'
import { dot } from '#engine/numbers'
import type { NodeColumns } from '#engine/ranks'
import { sumDrawn, writeDrawn } from '#engine/ranks'
import type { ProgramId } from '../units.ts'
import { bandFromMoments, insideLogit } from './band.ts'
import type { ProgramChance } from './chances.ts'
import type { DrawnShift } from './drawn-odds.ts'
import { drawnGate, drawnOdds, yieldUnder } from './drawn-odds.ts'
import type { NodeTerms } from './evaluate.ts'
import { nodeTerms } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import { matchAt, yieldAt } from './interview-yield.ts'
import type { Latent } from './latent.ts'
import type { SignalLevel } from './model.ts'
import type { News } from './news.ts'
import { applyNews } from './news.ts'
import { lazily } from '../once.ts'
import type { SpecialtyParameters } from './parameters.ts'
import { drawCount } from './parameters.ts'

/** The chances at one program with their bands, by signal level. */
export type ProgramBands = Pick<ProgramChance, 'invitation' | 'match'>

/** What every program of the group shares under one draw. */
interface DrawPass extends DrawnShift {
  readonly nodes: NodeColumns
  readonly lifts: readonly number[]
}

/** Bands program by program, each when asked for; `terms` are those of the best estimates. */
export function drawnBands(
  group: SpecialtyGroup,
  latent: Latent,
  { terms, news }: { readonly terms: NodeTerms; readonly news: ReadonlyMap<ProgramId, News> },
): (row: number, invitationAtNodes: ProgramChance['invitationAtNodes']) => ProgramBands {
  const passes = lazily(() => group.drawn().map((parameters, d) => passOf(group, parameters, { latent, d })))
  const scratch = { atNodes: new Float64Array(latent.theta.length), sums: new Float64Array(2) }
  return (row, invitationAtNodes) => {
    const said = news.size === 0 ? undefined : news.get(itemAt(group.field.candidates, row).program.id)
    const worth = yieldAt(group.yields, row, group.point.byShare)
    const moments = momentsAt(group, row, { passes: passes(), said, scratch })
    const band = (of: readonly LevelSums[], point: (atNodes: Float64Array) => number): ProgramBands['match'] =>
      Object.fromEntries(
        of.flatMap(({ level, sum, squares }) => {
          const atNodes = invitationAtNodes[level]
          return atNodes === undefined ? [] : [[level, bandFromMoments(point(atNodes), { sum, squares, count: drawCount })]]
        }),
      )
    return {
      invitation: band(moments.invitation, (atNodes) => mean(latent.weight, atNodes)),
      match: band(moments.match, (atNodes) =>
        Math.min(1, matchAt({ invited: dot(latent.weight, atNodes), ended: dot(latent.weight, atNodes, terms.ending) }, worth)),
      ),
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
    shift: itemAt(group.drawnShift(), d),
    nodes: { ...nodeTerms(parameters, latent), weight: itemAt(latent.drawnWeight, d) },
    lifts: group.levels.map((level) => Math.exp(parameters.lift[level])),
  }
}

/** Sum and sum of squares of the log-odds over the draws. */
interface LevelSums {
  readonly level: SignalLevel
  sum: number
  squares: number
}

interface Moments {
  readonly invitation: readonly LevelSums[]
  readonly match: readonly LevelSums[]
}

/** Room that is written over at every program. */
interface Scratch {
  readonly atNodes: Float64Array
  /** The chance of an invitation, and of a match at an average interview there. */
  readonly sums: Float64Array
}

function momentsAt(
  group: SpecialtyGroup,
  row: number,
  { passes, said, scratch }: { readonly passes: readonly DrawPass[]; readonly said: News | undefined; readonly scratch: Scratch },
): Moments {
  const empty = (): readonly LevelSums[] => group.levels.map((level) => ({ level, sum: 0, squares: 0 }))
  const moments = { invitation: empty(), match: empty() }
  const luck = group.ownLuck(row)
  passes.forEach(({ parameters, shift, nodes, lifts }, d) => {
    const odds = drawnOdds(group, row, { parameters, shift, luck: itemAt(luck, d) })
    const gate = drawnGate(group, row, d)
    const worth = yieldUnder(group, row, d)
    for (let l = 0; l < lifts.length; l++) {
      sumNodes(nodes, { odds: odds * itemAt(lifts, l), gate, said }, scratch)
      const [invited, ended] = [itemAt(scratch.sums, 0), itemAt(scratch.sums, 1)]
      add(itemAt(moments.invitation, l), insideLogit(invited))
      add(itemAt(moments.match, l), insideLogit(matchAt({ invited, ended }, worth)))
    }
  })
  return moments
}

/** Writes both sums over the nodes; news of the program, where there is any, changes each node first. */
function sumNodes(
  nodes: NodeColumns,
  { odds, gate, said }: { readonly odds: number; readonly gate: number; readonly said: News | undefined },
  { atNodes, sums }: Scratch,
): void {
  if (said === undefined) return sumDrawn(odds, gate, nodes, sums)
  writeDrawn(odds, gate, nodes.quality, atNodes)
  applyNews(said, atNodes)
  sums[0] = dot(nodes.weight, atNodes)
  sums[1] = dot(nodes.weight, atNodes, nodes.ending)
}

function add(sums: LevelSums, value: number): void {
  sums.sum += value
  sums.squares += value * value
}

/** Mean over the nodes. */
export function mean(weight: Float64Array, values: Float64Array): number {
  const sum = dot(weight, values)
  // Weights add to 1 up to rounding; a certain event must not come out above it.
  return Math.min(1, sum > 1 - 1e-12 ? 1 : sum)
}

export function byLevel<T>(
  levels: readonly SignalLevel[],
  make: (index: number, level: SignalLevel) => T,
): Readonly<Partial<Record<SignalLevel, T>>> {
  const made: Partial<Record<SignalLevel, T>> = {}
  levels.forEach((level, index) => (made[level] = make(index, level)))
  return made
}
