import { itemAt } from '#engine/keys'
import { dot } from '#engine/numbers'
import type { DrawPass } from '#engine/ranks'
import { matchAt, momentsALevel, sumMoments } from '#engine/ranks'
import type { ProgramId } from '../units.ts'
import type { Moments } from './band.ts'
import { bandFromMoments } from './band.ts'
import type { ProgramChance } from './chances.ts'
import type { NodeTerms } from './evaluate.ts'
import { nodeTerms } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import { yieldAt } from './interview-yield.ts'
import type { Latent } from './latent.ts'
import type { News } from './news.ts'
import { applyNews } from './news.ts'
import { lazily } from '../once.ts'
import type { SpecialtyParameters } from './parameters.ts'
import { drawCount } from './parameters.ts'

/** The chances at one program with their bands, by signal level. */
export type ProgramBands = Pick<ProgramChance, 'invitation' | 'match'>

/** Bands program by program, each when asked for; `terms` are those of the best estimates. */
export function drawnBands(
  group: SpecialtyGroup,
  latent: Latent,
  { terms, news }: { readonly terms: NodeTerms; readonly news: ReadonlyMap<ProgramId, News> },
): (row: number, invitationAtNodes: ProgramChance['invitationAtNodes']) => ProgramBands {
  const passes = lazily(() => group.drawn().map((parameters, d) => passOf(group, parameters, { latent, d })))
  const room = {
    atNodes: new Float64Array(latent.theta.length),
    moments: new Float64Array(momentsALevel * group.levels.length),
  }
  return (row, invitationAtNodes) => {
    const said = news.size === 0 ? undefined : news.get(itemAt(group.field.candidates, row).program.id)
    const amend = said === undefined ? undefined : (chances: Float64Array): void => applyNews(said, chances)
    const worth = yieldAt(group.yields, row, group.point.byShare)
    sumMoments(group.rows().lent(row), { passes: passes(), amend }, room)
    const bands: Writable<ProgramBands> = { invitation: {}, match: {} }
    group.levels.forEach((level, l) => {
      const atNodes = invitationAtNodes(level)
      if (atNodes === undefined) return
      const at = momentsALevel * l
      const ended = dot(latent.weight, atNodes, terms.ending)
      const match = Math.min(1, matchAt({ invited: dot(latent.weight, atNodes), ended }, worth))
      bands.invitation[level] = bandFromMoments(mean(latent.weight, atNodes), momentsFrom(room.moments, at))
      bands.match[level] = bandFromMoments(match, momentsFrom(room.moments, at + 2))
    })
    return bands
  }
}

type Writable<T> = { readonly [K in keyof T]: { -readonly [L in keyof T[K]]: T[K][L] } }

function passOf(
  group: SpecialtyGroup,
  parameters: SpecialtyParameters,
  { latent, d }: { readonly latent: Latent; readonly d: number },
): DrawPass {
  return {
    ...nodeTerms(parameters, latent),
    weight: itemAt(latent.drawnWeight, d),
    lifts: group.levels.map((level) => Math.exp(parameters.lift[level])),
  }
}

function momentsFrom(moments: Float64Array, at: number): Moments {
  return { sum: itemAt(moments, at), squares: itemAt(moments, at + 1), count: drawCount }
}

/** Mean over the nodes. */
export function mean(weight: Float64Array, values: Float64Array): number {
  const sum = dot(weight, values)
  // Weights add to 1 up to rounding; a certain event must not come out above it.
  return Math.min(1, sum > 1 - 1e-12 ? 1 : sum)
}
