import { itemAt } from '#engine/keys'
import { writeInvitation } from '#engine/ranks'
import type { Reason } from '../answer.ts'
import type { ProgramId, SpecialtyId } from '../units.ts'
import type { ProgramChance } from './chances.ts'
import { hasNumber } from './chances.ts'
import type { ProgramBands } from './program-bands.ts'
import { drawnBands, mean } from './program-bands.ts'
import type { NodeTerms } from './evaluate.ts'
import { gateFactor, levelsAt, nodeTerms, oddsAt } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import type { HeldIn } from './held-interviews.ts'
import { heldFactor } from './held-interviews.ts'
import { yieldAt } from './interview-yield.ts'
import type { Latent } from './latent.ts'
import type { SignalLevel } from './model.ts'
import type { News } from './news.ts'
import { applyNews } from './news.ts'
import { lazily } from '../once.ts'
import { applicantReasons, programReasons, signalReasons, yieldReason } from './reasons.ts'

/**
 * Prices every program of a group: point chances at the nodes; bands from the draws and reasons in words when they are asked for, as most
 * programs of most runs are only weighed against each other.
 */
export function priceGroup(group: SpecialtyGroup, latent: Latent, { news, gone, capacity }: Priced): readonly PricedProgram[] {
  const terms = nodeTerms(group.point, latent)
  const point = pointInvitations(group, terms, news)
  const numbered = hasNumber(group.evidence)
  const priced: PricedGroup = {
    group,
    news,
    point,
    nodes: latent.theta.length,
    numbered,
    bandsAt: numbered ? drawnBands(group, latent, { terms, news }) : () => noBands,
    about: lazily(() => (numbered ? applicantReasons(group) : [])),
    places: lazily(() => placesOf(group, point, latent)),
    held: { gone, capacity, ending: mean(latent.weight, terms.ending) },
  }
  return group.field.candidates.map(({ program }, row) => new PricedProgram(priced, program.id, row))
}

/** What all programs of a group share. */
interface PricedGroup {
  readonly group: SpecialtyGroup
  readonly news: ReadonlyMap<ProgramId, News>
  readonly point: Float64Array
  readonly nodes: number
  readonly numbered: boolean
  readonly bandsAt: ReturnType<typeof drawnBands>
  readonly about: () => readonly Reason[]
  readonly places: () => Int32Array
  readonly held: HeldIn
}

/** A class, for there are thousands of them in every run: what is only sometimes asked for costs none of them anything until then. */
export class PricedProgram implements ProgramChance {
  readonly program: ProgramId
  readonly specialty: SpecialtyId
  readonly carriesNumber: boolean
  readonly interviewYield: number
  readonly isGone: boolean
  readonly #of: PricedGroup
  /** Among the candidates of its specialty. */
  readonly row: number
  #bands: ProgramBands | undefined
  #words: { readonly last: Reason | undefined; readonly reasons: readonly Reason[] } | undefined

  constructor(of: PricedGroup, program: ProgramId, row: number) {
    const { group, news, held } = of
    const said = news.size === 0 ? undefined : news.get(program)
    this.program = program
    this.specialty = group.specialty
    this.carriesNumber = of.numbered
    this.interviewYield = yieldAt(group.yields, row, group.point.byShare) * heldFactor(said, held)
    this.isGone = said?.isGone === true
    this.#of = of
    this.row = row
  }

  invitationAtNodes(signal: SignalLevel): Float64Array | undefined {
    const { group, point, nodes } = this.#of
    const level = levelsAt(group.field, this.row, group.levels).indexOf(signal)
    const at = this.row * group.levels.length + level
    return level < 0 ? undefined : point.subarray(at * nodes, (at + 1) * nodes)
  }

  get place(): number {
    return itemAt(this.#of.places(), this.row)
  }

  get invitation(): ProgramChance['invitation'] {
    return this.#bandsHere().invitation
  }

  get match(): ProgramChance['match'] {
    return this.#bandsHere().match
  }

  get yieldReason(): Reason | undefined {
    return this.#wordsHere().last
  }

  get reasons(): readonly Reason[] {
    return this.#wordsHere().reasons
  }

  get signalReasons(): ProgramChance['signalReasons'] {
    const { group, numbered } = this.#of
    return numbered ? signalReasons(group, levelsAt(group.field, this.row, group.levels)) : {}
  }

  #bandsHere(): ProgramBands {
    return (this.#bands ??= this.#of.bandsAt(this.row, (signal) => this.invitationAtNodes(signal)))
  }

  #wordsHere(): { readonly last: Reason | undefined; readonly reasons: readonly Reason[] } {
    return (this.#words ??= wordsAt(this.#of, this.program, this.row))
  }
}

function wordsAt({ group, news, numbered, about }: PricedGroup, program: ProgramId, row: number) {
  const last = yieldReason(group, row)
  const weighed = programReasons(group, row, { about: about(), news: news.get(program) })
  const all = last === undefined ? weighed : [...weighed, last]
  return { last, reasons: numbered ? all : all.map(({ logOdds: _logOdds, ...rest }) => rest) }
}

/** What the season has said, and how many interviews can be kept. */
export interface Priced {
  readonly news: ReadonlyMap<ProgramId, News>
  readonly gone: number
  readonly capacity: number
}

const noBands: ProgramBands = { invitation: {}, match: {} }

/** Chance of an invitation under the point estimates. Row: program, then signal level, then node. */
export function pointInvitations(group: SpecialtyGroup, terms: NodeTerms, news: ReadonlyMap<ProgramId, News>): Float64Array {
  const { field, levels, point } = group
  const nodes = terms.quality.length
  const lifts = levels.map((level) => Math.exp(point.lift[level]))
  const step = lifts.length * nodes
  const invitation = new Float64Array(field.candidates.length * levels.length * nodes)
  field.candidates.forEach(({ program }, i) => {
    const odds = oddsAt(group, i)
    const gate = gateFactor(field, i, point)
    const said = news.size === 0 ? undefined : news.get(program.id)
    lifts.forEach((lift, l) => {
      writeInvitation({ odds, lift, gate }, terms.quality, { out: invitation, offset: i * step + l * nodes })
    })
    if (said !== undefined) applyNews(said, invitation.subarray(i * step, (i + 1) * step))
  })
  return invitation
}

/** Each program's place by its chance without a signal; programs alike keep the order they came in. */
function placesOf({ field, levels }: SpecialtyGroup, point: Float64Array, { weight }: Latent): Int32Array {
  const step = levels.length * weight.length
  const chance = field.candidates.map((_, i) => mean(weight, point.subarray(i * step, i * step + weight.length)))
  const order = [...chance.keys()].toSorted((a, b) => itemAt(chance, b) - itemAt(chance, a) || a - b)
  const places = new Int32Array(order.length)
  order.forEach((program, k) => (places[program] = k + 1))
  return places
}
