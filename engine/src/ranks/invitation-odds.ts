import { gaussHermite } from '../numbers/gauss-hermite.ts'
import { ownNodes } from './typical-list.ts'

const own7 = gaussHermite(ownNodes)

/** Odds of an invitation at each value of a program's own unknown, of this log-odds and standard deviation. */
export function ownOdds(logOdds: number, own: number): Float64Array {
  const odds = new Float64Array(ownNodes)
  for (let j = 0; j < ownNodes; j++) odds[j] = Math.exp(logOdds + own * own7.nodes[j])
  return odds
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

/**
 * Chance of a match at a program: `invited` the chance of an invitation there and `ended` that of a match if its interviews were worth the
 * average one. An interview worth two ends a list as often as two of the average ones would.
 */
export function matchAt({ invited, ended }: { readonly invited: number; readonly ended: number }, worth: number): number {
  return invited === 0 ? 0 : -invited * Math.expm1(worth * Math.log1p(-ended / invited))
}
