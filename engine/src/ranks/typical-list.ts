import { gaussHermite } from '../numbers/gauss-hermite.ts'
import type { Rates } from './age.ts'
import { baselineTable } from './baseline.ts'
import { interviewsKept } from './kept.ts'
import type { RankKind } from './rank-model.ts'

/** The list a typical applicant of a specialty sends: programs in proportion to the applications they get, in a few strata. */
export interface TypicalList extends Rates {
  /** Programs of each stratum: nobody applies to one twice. */
  readonly programs: Float64Array
  /** Standard error of each stratum's log-odds. */
  readonly error: Float64Array
  /** What an interview of each stratum is worth, that of the average interview on the list being 1. */
  readonly yields: Float64Array
  /** Applications. */
  readonly size: number
  readonly signalEffect: number
  readonly shareSignalled: number
  readonly unlike?: Unlike
}

/** How applicants of a specialty differ beyond their standing. */
export interface Unlike {
  /** Lists of several lengths, as factors of the size, each with its share of the applicants. */
  readonly lengths: readonly { readonly share: number; readonly factor: number }[]
  /** Log-odds by which a rank is worth more to one half of them and less to the other. */
  readonly worth: number
}

/** The applicants of a list by kind, `capacity` being the interviews nobody goes beyond. */
export function kindsOf(
  list: TypicalList,
  { level, spread, capacity }: { readonly level: number; readonly spread: number; readonly capacity: number },
): readonly RankKind[] {
  const bySize = new Map<number, Pick<RankKind, 'kept' | 'yieldAt'>>()
  return sendersOf(list).map(({ share, size, worth }) => {
    const made = bySize.get(size) ?? keptFrom(invitationsByStanding({ ...list, size }, { level, spread }), capacity)
    bySize.set(size, made)
    return { share, worth, ...made }
  })
}

function keptFrom(
  at: (u: number) => ExpectedInvitations,
  capacity: number,
): { readonly kept: RankKind['kept']; readonly yieldAt: (u: number) => number } {
  const kept = (u: number): number => interviewsKept(at(u).expected, capacity)
  return { kept, yieldAt: (u) => interviewsKept(at(u).weighed, capacity) / kept(u) }
}

/** Applicants who send lists of one size and to whom a rank is worth as much; the shares of all sum to 1. */
export interface Senders {
  readonly share: number
  /** Applications. */
  readonly size: number
  /** What a rank is worth to them beyond the average applicant, in log-odds. */
  readonly worth: number
}

/** Who sends the lists of a specialty. */
export function sendersOf({ size, unlike = alike }: Pick<TypicalList, 'size' | 'unlike'>): readonly Senders[] {
  const worths = unlike.worth === 0 ? [0] : [unlike.worth, -unlike.worth]
  return unlike.lengths.flatMap(({ share, factor }) =>
    worths.map((worth) => ({ share: share / worths.length, size: factor * size, worth })),
  )
}

const alike: Unlike = { lengths: [{ share: 1, factor: 1 }], worth: 0 }

/**
 * Applications in each stratum of a list of `size`: in proportion to the applications its programs get, but to no program twice, so that
 * long lists run out of the popular ones. Each program is listed with chance 1 - exp(-t x its applications), t set by the size.
 */
export function applicationsByStratum(
  { weight, programs }: Pick<TypicalList, 'weight' | 'programs'>,
  size: number,
): Float64Array {
  const at = (t: number): Float64Array => weight.map((share, i) => programs[i] * -Math.expm1((-t * share) / programs[i]))
  const total = (t: number): number => at(t).reduce((sum, one) => sum + one, 0)
  const all = programs.reduce((sum, one) => sum + one, 0)
  if (size >= all) return programs
  let [low, high] = [size, 2 * size]
  while (total(high) < size) [low, high] = [high, 2 * high]
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2
    if (total(middle) < size) low = middle
    else high = middle
  }
  return at(low)
}

const sent = new WeakMap<TypicalList, Float64Array>()

/** The same at the list's own size, which does not change while a fit tries one level and spread after another. */
function applicationsOf(list: TypicalList): Float64Array {
  const known = sent.get(list) ?? applicationsByStratum(list, list.size)
  sent.set(list, known)
  return known
}

/** Nodes over which a program's own unknown is averaged. */
export const ownNodes: number = 7

/** Invitations expected, and the same counted in those of average yield. */
export interface ExpectedInvitations {
  readonly expected: number
  readonly weighed: number
}

/**
 * Invitations the list is expected to bring an applicant by standing u ~ N(0, 1): `level` is added to every program's log-odds, and
 * `spread` is what one standard deviation of standing adds. The last standing asked about is remembered.
 */
export function invitationsByStanding(
  list: TypicalList,
  { level, spread }: { readonly level: number; readonly spread: number },
): (u: number) => ExpectedInvitations {
  const { signalEffect, shareSignalled } = list
  const applications = applicationsOf(list)
  const table = baselineTable({ spread, signalEffect, shareSignalled })
  const { nodes, weights } = gaussHermite(ownNodes)
  const odds: number[] = []
  const mass: number[] = []
  for (let i = 0; i < list.weight.length; i++) {
    const { alpha, own } = table.at(list.rate[i], list.error[i])
    for (let k = 0; k < ownNodes; k++) {
      const plain = Math.exp(alpha + level + own * nodes[k])
      const share = applications[i] * weights[k]
      odds.push(plain, plain * Math.exp(signalEffect))
      mass.push(share * (1 - shareSignalled), share * shareSignalled)
    }
  }
  const [odd, weight] = [Float64Array.from(odds), Float64Array.from(mass)]
  const perStratum = 2 * ownNodes
  let [last, made]: [number, ExpectedInvitations] = [Number.NaN, { expected: 0, weighed: 0 }]
  return (u) => {
    if (u === last) return made
    const quality = Math.exp(spread * u)
    let expected = 0
    let weighed = 0
    for (let i = 0; i < list.weight.length; i++) {
      let invited = 0
      for (let j = i * perStratum; j < (i + 1) * perStratum; j++) {
        const at = odd[j] * quality
        invited += (weight[j] * at) / (1 + at)
      }
      expected += invited
      weighed += list.yields[i] * invited
    }
    last = u
    made = { expected, weighed }
    return made
  }
}
