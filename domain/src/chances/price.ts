import { itemAt } from '#engine/keys'
import { writeInvitation } from '#engine/ranks'
import type { ProgramId } from '../units.ts'
import type { ProgramChance } from './chances.ts'
import { hasNumber } from './chances.ts'
import type { ProgramBands } from './program-bands.ts'
import { byLevel, drawnBands, mean } from './program-bands.ts'
import type { NodeTerms } from './evaluate.ts'
import { gateFactor, levelsAt, nodeTerms, oddsAt } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import { heldFactor } from './held-interviews.ts'
import { yieldAt } from './interview-yield.ts'
import type { Latent } from './latent.ts'
import type { News } from './news.ts'
import { applyNews } from './news.ts'
import { lazily } from '../once.ts'
import { applicantReasons, programReasons, signalReasons, yieldReason } from './reasons.ts'

/**
 * Prices every program of a group: point chances at the nodes; bands from the draws and reasons in words when they are asked for, as most
 * programs of most runs are only weighed against each other.
 */
export function priceGroup(group: SpecialtyGroup, latent: Latent, { news, gone, capacity }: Priced): readonly ProgramChance[] {
  const terms = nodeTerms(group.point, latent)
  const point = pointInvitations(group, terms, news)
  const numbered = hasNumber(group.evidence)
  const bandsAt = numbered ? drawnBands(group, latent, { terms, news }) : () => noBands
  const about = lazily(() => (numbered ? applicantReasons(group) : []))
  const nodes = latent.theta.length
  const held = { gone, capacity, ending: mean(latent.weight, terms.ending) }
  const { levels, field } = group
  const places = lazily(() => placesOf(group, point, latent))
  return field.candidates.map(({ program }, i): ProgramChance => {
    const here = levelsAt(field, i, levels)
    const invitationAtNodes = byLevel(here, (l) =>
      point.subarray((i * levels.length + l) * nodes, (i * levels.length + l + 1) * nodes),
    )
    const bands = lazily(() => bandsAt(i, invitationAtNodes))
    const words = lazily(() => {
      const last = yieldReason(group, i)
      const weighed = programReasons(group, i, { about: about(), news: news.get(program.id) })
      const all = last === undefined ? weighed : [...weighed, last]
      return { last, reasons: numbered ? all : all.map(({ logOdds: _logOdds, ...rest }) => rest) }
    })
    return {
      program: program.id,
      specialty: group.specialty,
      get place() {
        return itemAt(places(), i)
      },
      carriesNumber: numbered,
      get invitation() {
        return bands().invitation
      },
      get match() {
        return bands().match
      },
      invitationAtNodes,
      interviewYield: yieldAt(group.yields, i, group.point.byShare) * heldFactor(news.get(program.id), held),
      isGone: news.get(program.id)?.isGone === true,
      get yieldReason() {
        return words().last
      },
      get reasons() {
        return words().reasons
      },
      get signalReasons() {
        return numbered ? signalReasons(group, here) : {}
      },
    }
  })
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
  for (const [i, { program }] of field.candidates.entries()) {
    const odds = oddsAt(group, i)
    const gate = gateFactor(field, i, point)
    const said = news.size === 0 ? undefined : news.get(program.id)
    for (const [l, lift] of lifts.entries()) {
      writeInvitation({ odds, lift, gate }, terms.quality, { out: invitation, offset: i * step + l * nodes })
    }
    if (said !== undefined) applyNews(said, invitation.subarray(i * step, (i + 1) * step))
  }
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
