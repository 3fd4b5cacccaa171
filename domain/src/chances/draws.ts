import { entryFor, itemAt } from '#engine/keys'
import { writeDrawn } from '#engine/ranks'
import type { ProgramId, SpecialtyId } from '../units.ts'
import type { Expected, ParameterDraw } from './chances.ts'
import type { NodeTerms } from './evaluate.ts'
import { nodeTerms } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import { heldFactor } from './held-interviews.ts'
import type { Latent } from './latent.ts'
import type { SignalLevel } from './model.ts'
import type { News } from './news.ts'
import type { SpecialtyParameters } from './parameters.ts'
import { applyNews } from './news.ts'
import { mean } from './program-bands.ts'
import type { TypicalInvitations } from './typical-invitations.ts'

export interface DrawsRequest {
  readonly groups: readonly SpecialtyGroup[]
  readonly latent: Latent
  readonly news: ReadonlyMap<ProgramId, News>
  /** Interviews gone to. */
  readonly gone: number
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

interface DrawnGroup {
  readonly group: SpecialtyGroup
  readonly terms: (d: number) => DrawTerms
}

function drawnGroup(group: SpecialtyGroup, latent: Latent): DrawnGroup {
  const made: DrawTerms[] = []
  return { group, terms: (d) => (made[d] ??= drawTerms(itemAt(group.drawn(), d), latent)) }
}

/** The applicant under each draw of the parameters. A program costs nothing until its chances under a draw are asked for. */
export function drawsOf({ groups, latent, news, gone, capacity, typical }: DrawsRequest): readonly ParameterDraw[] {
  const all = groups.map((group) => drawnGroup(group, latent))
  const programs = new Map<ProgramId, { readonly of: DrawnGroup; readonly row: number }>()
  for (const of of all) of.group.field.candidates.forEach(({ program }, row) => programs.set(program.id, { of, row }))
  const programAt = (program: ProgramId): { readonly of: DrawnGroup; readonly row: number } => {
    const found = programs.get(program)
    if (found === undefined) throw new RangeError(`a draw requires a program among the candidates, got ${program}`)
    return found
  }
  const groupOf = (specialty: SpecialtyId): DrawnGroup => {
    const found = all.find(({ group }) => group.specialty === specialty)
    if (found === undefined) throw new RangeError(`a draw requires a specialty with candidates, got ${specialty}`)
    return found
  }
  return latent.drawnWeight.map((weight, d) => ({
    weight,
    capacity: itemAt(capacity, d),
    interviewYield(program: ProgramId): number {
      const { of, row } = programAt(program)
      const worth = itemAt(of.group.rows()(row).worth, d)
      const said = news.get(program)
      if (said?.kind !== 'invited') return worth
      const ending = mean(weight, of.terms(d).ending)
      return worth * heldFactor(said, { gone, capacity: itemAt(capacity, d), ending })
    },
    endingAtNodes: (specialty: SpecialtyId): Float64Array => groupOf(specialty).terms(d).ending,
    typicalAtNodes(specialty: SpecialtyId, applications: number): Expected {
      const { group, terms } = groupOf(specialty)
      return entryFor(typical, specialty)(applications, { parameters: itemAt(group.drawn(), d), terms: terms(d), d })
    },
    invitationAtNodes(
      program: ProgramId,
      signal: SignalLevel,
      out: Float64Array = new Float64Array(latent.theta.length),
    ): Float64Array {
      const { of, row } = programAt(program)
      const { quality, lift } = of.terms(d)
      writeDrawn(of.group.rows()(row), d, { lift: lift[signal], quality }, out)
      const said = news.size === 0 ? undefined : news.get(program)
      if (said !== undefined) applyNews(said, out)
      return out
    },
  }))
}
