import type { Random } from '../numbers/random.ts'
import type { Assignment } from './deferred-acceptance.ts'
import type { Market } from './market.ts'
import { unmatched } from './lists.ts'

/** Everybody's places while the Match is being settled. */
export interface Standing extends Assignment {
  readonly market: Market
  /** The pair each joint list holds, counted through all lists; -1 none. */
  readonly pair: Int32Array
  /** 1 for a joint list that is not in the market: not yet, or set aside because proposals went round in circles with it. */
  readonly aside: Uint8Array
  /** Who has to propose: applicants by number, joint lists by `applicants + list`. */
  readonly waiting: number[]
  /** Programs with a position given up, to be offered to whoever wants it most. */
  readonly vacant: number[]
}

/** How far one round may go: proposals in the order they arise, then in drawn order, which leaves most circles behind. */
export interface Budget {
  readonly inOrder: number
  readonly drawn: number
  readonly random: Random
}

/**
 * Lets everybody propose who has to, and offers every position given up, until nobody wants to move. `undefined` when it settled;
 * else the joint list that moved most often when the budget ran out, which a caller sets aside before settling again.
 */
export function settle(standing: Standing, { inOrder, drawn, random }: Budget): number | undefined {
  const { waiting, vacant, market } = standing
  const moves = new Map<number, number>()
  for (let step = 0; waiting.length + vacant.length > 0; step++) {
    if (step >= inOrder + drawn) return drawMoved(moves, standing, random)
    const pick = (from: number[]): number => {
      if (step >= inOrder) swapLast(from, Math.floor(random.next() * from.length))
      return from.pop() ?? unmatched
    }
    if (waiting.length === 0) {
      offer(standing, pick(vacant))
      continue
    }
    const agent = pick(waiting)
    if (agent < market.applicants) proposeAlone(standing, agent)
    else {
      const list = agent - market.applicants
      if (proposeJointly(standing, list)) moves.set(list, (moves.get(list) ?? 0) + 1)
    }
  }
  return undefined
}

/** Takes a joint list out of the market; its positions are given up. */
export function setAside(standing: Standing, list: number): void {
  standUp(standing, standing.pair[list])
  standing.pair[list] = unmatched
  standing.aside[list] = 1
}

/** Takes the position from whoever holds this place; they propose again. */
export function lose(standing: Standing, program: number, place: number): void {
  const { market, edge, pair, waiting } = standing
  const applicant = market.applicantAt[market.placeStart[program] + place]
  const list = market.joint.ofApplicant[applicant]
  if (list < 0) {
    edge[applicant] = unmatched
    waiting.push(applicant)
    return
  }
  // The pair stands or falls together: the other position is given up.
  const { programOf, placeOf } = market.joint
  const k = pair[list]
  const lost = programOf[2 * k] === program && placeOf[2 * k] === place ? 0 : 1
  const other = 2 * k + 1 - lost
  if (programOf[other] >= 0) giveUp(standing, programOf[other], placeOf[other])
  pair[list] = unmatched
  waiting.push(market.applicants + list)
}

function giveUp({ seats, vacant }: Standing, program: number, place: number): void {
  seats.leave(program, place)
  vacant.push(program)
}

function takeSeat(standing: Standing, program: number, place: number): void {
  if (program < 0) return
  const loser = standing.seats.take(program, place)
  if (loser >= 0) lose(standing, program, loser)
}

function proposeAlone(standing: Standing, applicant: number): void {
  const { market, seats, edge } = standing
  const holds = edge[applicant]
  const end = holds < 0 ? market.edgeStart[applicant + 1] : holds
  for (let e = market.edgeStart[applicant]; e < end; e++) {
    if (market.placeOf[e] < 0 || !seats.accepts(market.programOf[e], market.placeOf[e])) continue
    if (holds >= 0) giveUp(standing, market.programOf[holds], market.placeOf[holds])
    edge[applicant] = e
    takeSeat(standing, market.programOf[e], market.placeOf[e])
    return
  }
}

/** Whether the list moved: it takes the first pair above its own that both programs would rather have. */
function proposeJointly(standing: Standing, list: number): boolean {
  const { market, pair, aside, waiting } = standing
  if (aside[list] === 1) return false
  const { pairStart, programOf, placeOf } = market.joint
  const held = pair[list]
  const k = firstAccepted(standing, { from: pairStart[list], to: held < 0 ? pairStart[list + 1] : held, held })
  if (k < 0) return false
  standUp(standing, held)
  pair[list] = k
  takeSeat(standing, programOf[2 * k], placeOf[2 * k])
  takeSeat(standing, programOf[2 * k + 1], placeOf[2 * k + 1])
  // Whoever had to leave for them may have stood in the way of both of them at one program.
  waiting.push(market.applicants + list)
  return true
}

function standUp(standing: Standing, pair: number): void {
  if (pair < 0) return
  const { programOf, placeOf } = standing.market.joint
  for (const side of [2 * pair, 2 * pair + 1]) if (programOf[side] >= 0) giveUp(standing, programOf[side], placeOf[side])
}

interface Search {
  readonly from: number
  readonly to: number
  /** The pair held now, -1 none. */
  readonly held: number
}

/**
 * The first pair both programs would take. A partner who would leave a program for it still counts there: the program compares whom it
 * has with whom it would get, and nobody can hand a position to their partner past those who stand before them.
 */
function firstAccepted(standing: Standing, { from, to, held }: Search): number {
  const { programOf, placeOf } = standing.market.joint
  for (let k = from; k < to; k++) {
    const [p, q] = [programOf[2 * k], programOf[2 * k + 1]]
    if ((p >= 0 && placeOf[2 * k] < 0) || (q >= 0 && placeOf[2 * k + 1] < 0)) continue
    if (
      p >= 0 && p === q
        ? acceptsBoth(standing, k, held)
        : acceptsSide(standing, 2 * k, held) && acceptsSide(standing, 2 * k + 1, held)
    )
      return k
  }
  return -1
}

function acceptsSide({ market, seats }: Standing, side: number, held: number): boolean {
  const { programOf, placeOf } = market.joint
  const program = programOf[side]
  const stays = held >= 0 && programOf[2 * held + (side & 1)] === program
  return program < 0 || stays || seats.accepts(program, placeOf[side])
}

/** Both at one program: there must be room for two before whoever stands between them. */
function acceptsBoth({ market, seats }: Standing, k: number, held: number): boolean {
  const { programOf, placeOf } = market.joint
  const program = programOf[2 * k]
  const last = Math.max(placeOf[2 * k], placeOf[2 * k + 1])
  if (placeOf[2 * k] === placeOf[2 * k + 1]) return false
  let own = 0
  for (const side of held < 0 ? [] : [2 * held, 2 * held + 1]) if (programOf[side] === program && placeOf[side] < last) own++
  return seats.before(program, last) - own + 2 <= seats.quota[program]
}

/** Whoever on this program's list would rather be here, best first, until its positions are taken. */
function offer(standing: Standing, program: number): void {
  const { market, seats, waiting, vacant } = standing
  for (let at = market.placeStart[program]; at < market.placeStart[program + 1]; at++) {
    if (!seats.accepts(program, at - market.placeStart[program])) return
    const applicant = market.applicantAt[at]
    const list = market.joint.ofApplicant[applicant]
    if (list < 0) proposeAlone(standing, applicant)
    else proposeJointly(standing, list)
    if (waiting.length > 0) {
      vacant.push(program)
      return
    }
  }
}

/** One of the lists that moved, the likelier the oftener it did. */
function drawMoved(moves: ReadonlyMap<number, number>, { aside }: Standing, random: Random): number {
  const moved = [...moves].filter(([list]) => aside[list] === 0)
  let left = random.next() * moved.reduce((sum, [, count]) => sum + count, 0)
  for (const [list, count] of moved) if ((left -= count) < 0) return list
  throw new RangeError('proposals without a joint list cannot go round in circles')
}

function swapLast(from: number[], at: number): void {
  const last = from.length - 1
  ;[from[at], from[last]] = [from[last], from[at]]
}
