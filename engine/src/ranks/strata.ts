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
    const weight = door * weights[j]
    for (let k = 0; k < quality.length; k++) {
      const at = odds * quality[k]
      const share = weight * at
      plain[k] += share / (1 + at)
      signalled[k] += (share * lift) / (1 + at * lift)
    }
  }
  return { plain, signalled }
}

/** Invitations at each node from so many applications in each stratum, or from as many as they count for; a share carries a signal. */
export function expectedFrom(strata: readonly StratumChance[], counts: Float64Array, signalled: number): Float64Array {
  const expected = new Float64Array(strata[0].plain.length)
  const unsignalled = 1 - signalled
  for (let i = 0; i < strata.length; i++) {
    const stratum = strata[i]
    const count = counts[i]
    for (let k = 0; k < expected.length; k++) {
      expected[k] += count * (unsignalled * stratum.plain[k] + signalled * stratum.signalled[k])
    }
  }
  return expected
}
