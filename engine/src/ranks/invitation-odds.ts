import { gaussHermite } from '../numbers/gauss-hermite.ts'
import { ownNodes } from './typical-list.ts'

const own7 = gaussHermite(ownNodes)

/** Odds of an invitation at each value of a program's own unknown, of this log-odds and standard deviation. */
export function ownOdds(logOdds: number, own: number): Float64Array {
  return own7.nodes.map((node) => Math.exp(logOdds + own * node))
}

/** Odds of an invitation, one for each node of the program's own unknown; what a signal and the closed gates make of them. */
export interface InvitationOdds {
  readonly odds: Float64Array
  readonly lift: number
  readonly gate: number
}

/** Writes the chance of an invitation for every node of unseen quality, a factor on the odds, into `out` from `offset` on. */
export function writeInvitation(
  { odds, lift, gate }: InvitationOdds,
  quality: Float64Array,
  { out, offset }: { readonly out: Float64Array; readonly offset: number },
): void {
  for (let k = 0; k < quality.length; k++) {
    const factor = lift * quality[k]
    let mean = 0
    for (let j = 0; j < odds.length; j++) {
      const at = odds[j] * factor
      mean += (own7.weights[j] * at) / (1 + at)
    }
    out[offset + k] = gate * mean
  }
}

/** The same for one value of the odds: what a draw of the parameters, the program's own unknown among them, says. */
export function writeDrawn(odds: number, gate: number, quality: Float64Array, out: Float64Array): void {
  for (let k = 0; k < quality.length; k++) {
    const at = odds * quality[k]
    out[k] = (gate * at) / (1 + at)
  }
}

/** What the nodes of unseen quality add up to: a factor on the odds, the weight, and the chance that the list ends at such an interview. */
export interface NodeColumns {
  readonly quality: Float64Array
  readonly weight: Float64Array
  readonly ending: Float64Array
}

/** Writes the chance of an invitation and that of a match at the program into `out`: `writeDrawn` summed over the nodes without keeping it. */
export function sumDrawn(odds: number, gate: number, { quality, weight, ending }: NodeColumns, out: Float64Array): void {
  let invited = 0
  let ended = 0
  for (let k = 0; k < quality.length; k++) {
    const at = odds * quality[k]
    const here = weight[k] * ((gate * at) / (1 + at))
    invited += here
    ended += here * ending[k]
  }
  out[0] = invited
  out[1] = ended
}
