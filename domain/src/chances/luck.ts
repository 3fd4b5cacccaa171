import { stratifiedNormals } from '#engine/numbers'
import type { NormalSource } from '#engine/numbers'
import type { RankedGroup } from '#engine/ranks'
import type { ProgramId } from '../units.ts'
import type { Program } from '../claims/program.ts'
import type { Baseline } from './baselines.ts'
import type { ChanceModel } from './model.ts'
import { madeOnce } from '../once.ts'
import { drawCount } from './parameters.ts'

/** What a model and a seed settle whoever asks: every run for one applicant, and for the next, reads the same. */
export interface Luck {
  readonly normals: NormalSource
  /** The same for what is one program's own. */
  readonly ofPrograms: (what: string) => (program: ProgramId) => Float64Array
  /** Where programs stand for the average applicant, by specialty, Match and group of the applicant. */
  readonly baselines: Map<string, WeakMap<Program, Baseline>>
  /** How far those move under the draws, by the same. */
  readonly shifts: Map<string, readonly Float64Array[]>
  /** Everybody who applies with a typical list, by specialty and Match: by the best estimates, and under every draw. */
  readonly ranked: Map<string, RankedGroup>
  readonly drawnRanked: Map<string, readonly RankedGroup[]>
}

const lucks = new WeakMap<ChanceModel, { readonly seed: number; readonly luck: Luck }>()

/** The luck of the seed last asked for; another seed begins anew, so that no more than one is held. */
export function luckOf(model: ChanceModel, seed: number): Luck {
  const last = lucks.get(model)
  if (last?.seed === seed) return last.luck
  const [drawn, normals] = [new Map<string, Float64Array>(), stratifiedNormals(seed, drawCount)]
  const ofPrograms = new Map<string, Map<ProgramId, Float64Array>>()
  const luck: Luck = {
    normals: (key) => madeOnce(drawn, key, () => normals(key)),
    ofPrograms: (what) => {
      const made = madeOnce(ofPrograms, what, () => new Map())
      return (program) => madeOnce(made, program, () => normals(`${what}/${program}`))
    },
    baselines: new Map(),
    shifts: new Map(),
    ranked: new Map(),
    drawnRanked: new Map(),
  }
  lucks.set(model, { seed, luck })
  return luck
}
