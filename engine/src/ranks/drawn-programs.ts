import { insideLogit } from '../numbers/logistic.ts'
import type { PlaceAmongKnots } from '../numbers/straight-lines.ts'
import { matchAt } from './invitation-odds.ts'

/** One program under every draw of the parameters. */
export interface DrawnProgram {
  /** Odds of an invitation without a signal and for unseen quality zero: the program's own unknown is drawn too. */
  readonly odds: Float64Array
  /** Factor of the closed gates on the chance. */
  readonly gate: Float64Array
  /** What an interview is worth. */
  readonly worth: Float64Array
}

/** What the draws say of all programs of one specialty. */
export interface DrawnShifts {
  /** How far baselines move, at knots of the rate: one value a draw. */
  readonly byRate: readonly Float64Array[]
  /** Log-odds of the applicant's record and of the place. */
  readonly added: Float64Array
}

/** Writes the odds of one program under every draw. */
export function writeDrawnOdds(
  {
    alpha,
    own,
    luck,
    rate,
  }: { readonly alpha: number; readonly own: number; readonly luck: Float64Array; readonly rate: PlaceAmongKnots },
  { byRate, added }: DrawnShifts,
  odds: Float64Array,
): void {
  const low = byRate[rate.knot]
  const high = byRate[rate.knot + 1]
  for (let d = 0; d < added.length; d++) {
    const below = low[d]
    const shift = below + rate.share * (high[d] - below)
    odds[d] = Math.exp(alpha + shift + own * luck[d] + added[d])
  }
}

/** What every program of a specialty shares under one draw, node by node, and what signals of each level multiply the odds by. */
export interface DrawPass {
  readonly quality: Float64Array
  readonly weight: Float64Array
  /** Chance that the list ends at an interview. */
  readonly ending: Float64Array
  readonly lifts: readonly number[]
}

/** What one signal makes of the odds under one draw, and unseen quality at the nodes. */
export interface LiftedPass {
  readonly lift: number
  readonly quality: Float64Array
}

/** Writes the chance of an invitation at each node under draw `d`. */
export function writeDrawn(
  { odds, gate }: Pick<DrawnProgram, 'odds' | 'gate'>,
  d: number,
  { lift, quality }: LiftedPass,
  out: Float64Array,
): void {
  const lifted = odds[d] * lift
  const open = gate[d]
  for (let k = 0; k < quality.length; k++) {
    const here = lifted * quality[k]
    out[k] = (open * here) / (1 + here)
  }
}

/** Adds the same, and how much an interview is worth of it, under every draw: to the sums of draw `d` from `from + d * block` on. */
export function addDrawn(
  { odds, gate, worth }: DrawnProgram,
  passes: readonly LiftedPass[],
  {
    invitations,
    weighed,
    from,
    block,
  }: { readonly invitations: Float64Array; readonly weighed: Float64Array; readonly from: number; readonly block: number },
): void {
  for (let d = 0; d < passes.length; d++) {
    const { lift, quality } = passes[d]
    const lifted = odds[d] * lift
    const open = gate[d]
    const worthHere = worth[d]
    const at = from + d * block
    for (let k = 0; k < quality.length; k++) {
      const here = lifted * quality[k]
      const invited = (open * here) / (1 + here)
      invitations[at + k] += invited
      weighed[at + k] += worthHere * invited
    }
  }
}

/** Room that is written over at every program: chances at the nodes, and one level's sums. */
export interface MomentRoom {
  readonly atNodes: Float64Array
  readonly moments: Float64Array
}

/** Numbers a signal level takes in `moments`: sum and sum of squares of the log-odds of an invitation, and of a match there. */
export const momentsALevel = 4

/**
 * Sums over the draws of a program, level by level, into `room.moments`; what `amend` makes of the chances at the nodes counts, such as
 * news of the program.
 */
export function sumMoments(
  drawn: DrawnProgram,
  { passes, amend }: { readonly passes: readonly DrawPass[]; readonly amend: ((chances: Float64Array) => void) | undefined },
  { atNodes, moments }: MomentRoom,
): void {
  const levels = moments.length / momentsALevel
  moments.fill(0)
  for (let d = 0; d < passes.length; d++) {
    const pass = passes[d]
    const open = drawn.gate[d]
    const worth = drawn.worth[d]
    for (let l = 0; l < levels; l++) {
      const lift = pass.lifts[l]
      if (amend === undefined) sumAsDrawn(pass, drawn.odds[d] * lift, open)
      else {
        writeDrawn(drawn, d, { lift, quality: pass.quality }, atNodes)
        amend(atNodes)
        sumAsAmended(pass, atNodes)
      }
      addSquares(moments, momentsALevel * l, insideLogit(sums.invited))
      addSquares(moments, momentsALevel * l + 2, insideLogit(matchAt(sums, worth)))
    }
  }
}

/** Chance of an invitation over the nodes, and of a match if interviews were worth the average one; written over by every pass. */
const sums = { invited: 0, ended: 0 }

function sumAsDrawn({ quality, weight, ending }: DrawPass, lifted: number, open: number): void {
  let invited = 0
  let ended = 0
  for (let k = 0; k < weight.length; k++) {
    const odds = lifted * quality[k]
    const here = weight[k] * ((open * odds) / (1 + odds))
    invited += here
    ended += here * ending[k]
  }
  sums.invited = invited
  sums.ended = ended
}

function sumAsAmended({ weight, ending }: DrawPass, atNodes: Float64Array): void {
  let invited = 0
  let ended = 0
  for (let k = 0; k < weight.length; k++) {
    const here = weight[k] * atNodes[k]
    invited += here
    ended += here * ending[k]
  }
  sums.invited = invited
  sums.ended = ended
}

/** Writes what an interview is worth under every draw: its mean over draws is the best estimate, `spread` is what is open in logs. */
export function writeDrawnWorths(
  { fromUsual, spread, luck }: { readonly fromUsual: number; readonly spread: number; readonly luck: Float64Array },
  byShare: Float64Array,
  worth: Float64Array,
): void {
  for (let d = 0; d < byShare.length; d++) {
    worth[d] = Math.exp(byShare[d] * fromUsual) * Math.exp(spread * luck[d] - (spread * spread) / 2)
  }
}

function addSquares(moments: Float64Array, at: number, value: number): void {
  moments[at] += value
  moments[at + 1] += value * value
}
