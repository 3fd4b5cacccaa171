import { entryFor, itemAt } from '#engine/keys'
import { addTo, addWeighted } from '#engine/numbers'
import type { DrawnProgram, LiftedPass } from '#engine/ranks'
import { addDrawn, writeDrawn } from '#engine/ranks'
import type { ProgramId, SpecialtyId } from '../units.ts'
import type { Chances, DrawnChances, Expected } from './chances.ts'
import type { NodeTerms } from './evaluate.ts'
import { nodeTerms } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import { heldFactor } from './held-interviews.ts'
import type { Latent } from './latent.ts'
import type { SignalLevel } from './model.ts'
import type { News } from './news.ts'
import type { SpecialtyParameters } from './parameters.ts'
import { applyNews } from './news.ts'
import { lazily, madeOnce } from '../once.ts'
import { mean } from './program-bands.ts'
import type { TypicalInvitations } from './typical-invitations.ts'

export interface DrawsRequest {
  readonly groups: readonly SpecialtyGroup[]
  /** Every candidate, and where it stands in its group. */
  readonly byProgram: ReadonlyMap<ProgramId, { readonly specialty: SpecialtyId; readonly row: number }>
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

/** Adds the chance of an invitation at the nodes, and what an interview is worth of it. */
export function addInvited(
  invited: Float64Array,
  worth: number,
  { invitations, weighed, at }: Expected & { readonly at: number },
): void {
  addTo(invitations, at, invited)
  addWeighted(weighed, at, invited, worth)
}

interface DrawnGroup {
  readonly group: SpecialtyGroup
  readonly terms: (d: number) => DrawTerms
  /** What a signal of this level makes of it, draw by draw. */
  readonly passes: (signal: SignalLevel) => readonly LiftedPass[]
}

function drawnGroup(group: SpecialtyGroup, latent: Latent): DrawnGroup {
  const made: DrawTerms[] = []
  const terms = (d: number): DrawTerms => (made[d] ??= drawTerms(itemAt(group.drawn(), d), latent))
  const passes = new Map<SignalLevel, readonly LiftedPass[]>()
  return {
    group,
    terms,
    passes: (signal) =>
      madeOnce(passes, signal, () =>
        group.drawn().map((_, d) => {
          const { lift, quality } = terms(d)
          return { lift: lift[signal], quality }
        }),
      ),
  }
}

/** The applicant under each draw of the parameters. A program costs nothing until its chances under a draw are asked for. */
export function drawsOf({
  groups,
  byProgram,
  latent,
  news,
  gone,
  capacity,
  typical,
}: DrawsRequest): Pick<Chances, 'draws' | 'drawnAt'> {
  const all = groups.map((group) => drawnGroup(group, latent))
  const groupOf = (specialty: SpecialtyId): DrawnGroup => {
    const found = all.find(({ group }) => group.specialty === specialty)
    if (found === undefined) throw new RangeError(`a draw requires a specialty with candidates, got ${specialty}`)
    return found
  }
  const draws = latent.drawnWeight.map((weight, d) => ({
    weight,
    capacity: itemAt(capacity, d),
    endingAtNodes: (specialty: SpecialtyId): Float64Array => groupOf(specialty).terms(d).ending,
    typicalAtNodes(specialty: SpecialtyId, applications: number): Expected {
      const { group, terms } = groupOf(specialty)
      return entryFor(typical, specialty)(applications, { parameters: itemAt(group.drawn(), d), terms: terms(d), d })
    },
  }))
  const drawnAt = (program: ProgramId): DrawnChances => {
    const place = byProgram.get(program)
    if (place === undefined) throw new RangeError(`a draw requires a program among the candidates, got ${program}`)
    const { group, terms, passes } = groupOf(place.specialty)
    const kept = lazily(() => group.rows().kept(place.row))
    const said = news.get(program)
    const worthOf = (drawn: DrawnProgram, d: number): number => {
      const worth = itemAt(drawn.worth, d)
      if (said?.kind !== 'invited') return worth
      const ending = mean(itemAt(latent.drawnWeight, d), terms(d).ending)
      return worth * heldFactor(said, { gone, capacity: itemAt(capacity, d), ending })
    }
    const invited = (drawn: DrawnProgram, d: number, signal: SignalLevel, room: Float64Array): Float64Array => {
      const { quality, lift } = terms(d)
      writeDrawn(drawn, d, { lift: lift[signal], quality }, room)
      if (said !== undefined) applyNews(said, room)
      return room
    }
    return {
      interviewYield: (d) => worthOf(kept(), d),
      invitationAtNodes: (d, signal, room = new Float64Array(latent.theta.length)) => invited(kept(), d, signal, room),
      addTo({ invitations, weighed }, { signal, from, block }) {
        const drawn = group.rows().lent(place.row)
        // All but a few have sent no news.
        if (said === undefined) {
          addDrawn(drawn, passes(signal), { invitations, weighed, from, block })
          return
        }
        const room = new Float64Array(latent.theta.length)
        for (let d = 0; d < draws.length; d++) {
          addInvited(invited(drawn, d, signal, room), worthOf(drawn, d), { invitations, weighed, at: from + d * block })
        }
      },
    }
  }
  return { draws, drawnAt }
}
