import type { ProgramId } from '../units.ts'
import type { ParameterDraw } from './chances.ts'
import type { NodeTerms } from './evaluate.ts'
import { baseOdds, gateFactor, nodeTerms, writeInvitation } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import type { Latent } from './latent.ts'
import type { SignalLevel } from './model.ts'
import type { News } from './news.ts'
import { afterNews } from './news.ts'

/** The applicant under each draw of the parameters. A program costs nothing until its chances under a draw are asked for. */
export function drawsOf(
  groups: readonly SpecialtyGroup[],
  latent: Latent,
  news: ReadonlyMap<ProgramId, News>,
): readonly ParameterDraw[] {
  const rows = new Map<ProgramId, { readonly group: SpecialtyGroup; readonly row: number }>()
  for (const group of groups) group.field.candidates.forEach(({ program }, row) => rows.set(program.id, { group, row }))
  const shared = new Map<SpecialtyGroup, (NodeTerms | undefined)[]>()
  const termsOf = (group: SpecialtyGroup, d: number): NodeTerms => {
    let made = shared.get(group)
    if (made === undefined) shared.set(group, (made = []))
    return (made[d] ??= nodeTerms(group.drawn()[d]!, latent.theta))
  }
  return latent.drawnWeight.map((weight, d) => ({
    weight,
    matchAtNodes(program: ProgramId, signal: SignalLevel): Float64Array {
      const found = rows.get(program)
      if (found === undefined) throw new RangeError(`matchAtNodes requires a program among the candidates, got ${program}`)
      const { group, row } = found
      const parameters = group.drawn()[d]!
      const terms = termsOf(group, d)
      const odds = baseOdds(group.field, row, parameters, group.drawnRate()[row]![d]!) * Math.exp(parameters.lift[signal])
      const out = new Float64Array(latent.theta.length)
      writeInvitation({ odds, gate: gateFactor(group.field, row, parameters) }, terms, out, 0)
      const said = news.get(program)
      return out.map((p, k) => (said === undefined ? p : afterNews(said, p)) * terms.ending[k]!)
    },
  }))
}
