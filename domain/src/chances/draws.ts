import { entryFor, itemAt } from '#engine/keys'
import { writeDrawn } from '#engine/ranks'
import type { ProgramId, SpecialtyId } from '../units.ts'
import type { Expected, ParameterDraw } from './chances.ts'
import type { NodeTerms } from './evaluate.ts'
import { nodeTerms } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import type { Latent } from './latent.ts'
import type { SignalLevel } from './model.ts'
import type { News } from './news.ts'
import type { SpecialtyParameters } from './parameters.ts'
import { applyNews } from './news.ts'
import type { TypicalInvitations } from './typical-invitations.ts'

export interface DrawsRequest {
  readonly groups: readonly SpecialtyGroup[]
  readonly latent: Latent
  readonly news: ReadonlyMap<ProgramId, News>
  readonly capacity: readonly number[]
  readonly typical: ReadonlyMap<SpecialtyId, TypicalInvitations>
}

/** What every program of a specialty shares under one draw. */
interface DrawTerms extends NodeTerms {
  /** Factor of a signal on the odds. */
  readonly lift: Readonly<Record<SignalLevel, number>>
}

function drawTerms(parameters: SpecialtyParameters, latent: Latent): DrawTerms {
  const { none, gold, silver, signal } = parameters.lift
  const lift = { none: Math.exp(none), gold: Math.exp(gold), silver: Math.exp(silver), signal: Math.exp(signal) }
  return { ...nodeTerms(parameters, latent), lift }
}

/** The applicant under each draw of the parameters. A program costs nothing until its chances under a draw are asked for. */
export function drawsOf({ groups, latent, news, capacity, typical }: DrawsRequest): readonly ParameterDraw[] {
  const rows = new Map<ProgramId, { readonly group: SpecialtyGroup; readonly row: number }>()
  for (const group of groups) group.field.candidates.forEach(({ program }, row) => rows.set(program.id, { group, row }))
  const shared = new Map<SpecialtyGroup, (DrawTerms | undefined)[]>()
  const termsOf = (group: SpecialtyGroup, d: number): DrawTerms => {
    let made = shared.get(group)
    if (made === undefined) shared.set(group, (made = []))
    return (made[d] ??= drawTerms(itemAt(group.drawn(), d), latent))
  }
  const rowOf = (program: ProgramId): { readonly group: SpecialtyGroup; readonly row: number } => {
    const found = rows.get(program)
    if (found === undefined) throw new RangeError(`a draw requires a program among the candidates, got ${program}`)
    return found
  }
  const groupOf = (specialty: SpecialtyId): SpecialtyGroup => {
    const group = groups.find((one) => one.specialty === specialty)
    if (group === undefined) throw new RangeError(`a draw requires a specialty with candidates, got ${specialty}`)
    return group
  }
  return latent.drawnWeight.map((weight, d) => ({
    weight,
    capacity: itemAt(capacity, d),
    interviewYield(program: ProgramId): number {
      const { group, row } = rowOf(program)
      const rows = group.rows()
      return itemAt(rows.worth, rows.from(row) + d)
    },
    endingAtNodes: (specialty: SpecialtyId): Float64Array => termsOf(groupOf(specialty), d).ending,
    typicalAtNodes(specialty: SpecialtyId, applications: number): Expected {
      const group = groupOf(specialty)
      return entryFor(typical, specialty)(applications, { parameters: itemAt(group.drawn(), d), terms: termsOf(group, d), d })
    },
    invitationAtNodes(
      program: ProgramId,
      signal: SignalLevel,
      out: Float64Array = new Float64Array(latent.theta.length),
    ): Float64Array {
      const { group, row } = rowOf(program)
      const { quality, lift } = termsOf(group, d)
      const rows = group.rows()
      writeDrawn(rows, rows.from(row) + d, { lift: lift[signal], quality }, out)
      const said = news.get(program)
      if (said !== undefined) applyNews(said, out)
      return out
    },
  }))
}
