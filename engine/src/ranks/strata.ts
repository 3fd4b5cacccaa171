import { gaussHermite } from '../numbers/gauss-hermite.ts'
import { ownNodes } from './typical-list.ts'

/** Chance of an invitation at each node, without a signal and with one. */
export interface StratumChance {
  readonly plain: Float64Array
  readonly signalled: Float64Array
}

/** Programs that are alike but for what is not known about each. */
export interface Stratum {
  /** Log-odds for this applicant without a signal, for unseen quality zero. */
  readonly logOdds: number
  /** Standard deviation of a program's own unknown. */
  readonly own: number
  /** Factor of a signal on the odds. */
  readonly lift: number
  /** Share of the programs that are open to the applicant. */
  readonly door: number
}

/** At each node of unseen quality, given as a factor on the odds. */
export function stratumChance({ logOdds, own, lift, door }: Stratum, quality: Float64Array): StratumChance {
  const { nodes, weights } = gaussHermite(ownNodes)
  const [plain, signalled] = [new Float64Array(quality.length), new Float64Array(quality.length)]
  for (let j = 0; j < ownNodes; j++) {
    const odds = Math.exp(logOdds + own * nodes[j])
    for (let k = 0; k < quality.length; k++) {
      const at = odds * quality[k]
      plain[k] += (door * weights[j] * at) / (1 + at)
      signalled[k] += (door * weights[j] * at * lift) / (1 + at * lift)
    }
  }
  return { plain, signalled }
}

/** Invitations at each node from so many applications in each stratum, or from as many as they count for; a share carries a signal. */
export function expectedFrom(strata: readonly StratumChance[], counts: Float64Array, signalled: number): Float64Array {
  const expected = new Float64Array(strata[0].plain.length)
  for (let i = 0; i < strata.length; i++) {
    for (let k = 0; k < expected.length; k++) {
      expected[k] += counts[i] * ((1 - signalled) * strata[i].plain[k] + signalled * strata[i].signalled[k])
    }
  }
  return expected
}
