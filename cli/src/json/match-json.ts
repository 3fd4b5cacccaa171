import type { Blocking, Outcome } from '#engine/match'
import { matchLimited, matchMarket, settleWithout, unmatched } from '#engine/match'
import type { NamedMarket } from '#store/market'

/** A market's result by number, however it was settled. */
export interface MarketResult {
  readonly program: Int32Array
  readonly alongside: Int32Array | undefined
  readonly quota: ArrayLike<number>
  readonly matched: number
  readonly stable: boolean
  readonly blocking: readonly Blocking[]
  /** Why a result that is stable here is promised no more than that; undefined where nothing needs saying. */
  readonly caution: string | undefined
}

export interface MatchJson {
  readonly applicants: number
  readonly programs: number
  readonly positions: number
  readonly matched: number
  readonly verified: boolean
  readonly blockingPairs: readonly { readonly applicants: readonly string[]; readonly programs: readonly (string | null)[] }[]
  readonly caution: string | null
  readonly assignment: readonly {
    readonly applicant: string
    readonly program: string | null
    /** The first-year program beside an advanced one. */
    readonly firstYear?: string
    /** Of the applicant's own list, from 1; absent in joint lists. */
    readonly rank?: number
  }[]
}

export interface MatchTrace {
  readonly applicant: string
  readonly program: string | null
  readonly missed: readonly {
    readonly program: string
    readonly why: Outcome['missed'][number]['kind']
    readonly place?: number
    readonly last?: number
    readonly at?: number
  }[]
  readonly chain: readonly { readonly applicant: string; readonly program: string; readonly displaced: string | null }[]
}

/** Settles the market by the Match, or with limited places where the file limits some. Throws RangeError for lists that are none. */
export function runMarket({ lists, limits }: NamedMarket, seed: number): MarketResult {
  if (limits.length === 0) {
    const { program, alongside, quota, matched, verdict } = matchMarket(lists, { seed })
    const unproved = 'With couples or first years no stable result was found; there may be none. What blocks it is listed.'
    return {
      program,
      alongside,
      quota,
      matched,
      stable: verdict.stable,
      blocking: verdict.blocking,
      caution: verdict.stable ? undefined : unproved,
    }
  }
  const { program, matched, stable, blocking, nested } = matchLimited(lists, limits)
  const overlapping = 'Limits overlap: another order of lists may do better for somebody, and a stable result need not exist.'
  return {
    program,
    alongside: undefined,
    quota: lists.quota,
    matched,
    stable,
    blocking: blocking.map((pair) => ({ kind: 'alone', ...pair })),
    caution: nested ? undefined : overlapping,
  }
}

export function matchJson({ lists, applicants, programs }: NamedMarket, result: MarketResult): MatchJson {
  const nameOf = (program: number | undefined): string | null => programs[program ?? unmatched] ?? null
  return {
    applicants: applicants.length,
    programs: programs.length,
    positions: Array.from(result.quota).reduce((sum, positions) => sum + positions, 0),
    matched: result.matched,
    verified: result.stable,
    blockingPairs: result.blocking.map((one) => {
      if (one.kind === 'alone') return { applicants: [applicants[one.applicant] ?? ''], programs: [nameOf(one.program)] }
      const joint = lists.joint?.[one.list]
      return {
        applicants: [...new Set([joint?.first, joint?.second])].map((a) => applicants[a ?? -1] ?? ''),
        programs: one.programs.map(nameOf),
      }
    }),
    caution: result.caution ?? null,
    assignment: applicants.map((applicant, a) => {
      const program = result.program[a] ?? unmatched
      const firstYear = nameOf(result.alongside?.[a])
      const rank = Array.prototype.indexOf.call(lists.applicants[a], program) + 1
      return { applicant, program: nameOf(program), ...(firstYear === null ? {} : { firstYear }), ...(rank > 0 ? { rank } : {}) }
    }),
  }
}

/** Why one applicant ends where they do. Throws RangeError where the market has joint lists, rules or limits. */
export function traceApplicant({ lists, limits, applicants, programs }: NamedMarket, who: string): MatchTrace {
  if (limits.length > 0) throw new RangeError('one list can be followed only where no places are limited')
  const at = applicants.indexOf(who)
  const { program, missed, chain } = settleWithout(lists, at)(lists.applicants[at] ?? [])
  const nameOf = (number: number): string => programs[number] ?? ''
  return {
    applicant: who,
    program: programs[program] ?? null,
    missed: missed.map(({ kind, program: one, ...rest }) => ({
      program: nameOf(one),
      why: kind,
      ...('place' in rest ? { place: rest.place + 1, last: rest.last + 1 } : {}),
      ...('at' in rest ? { at: rest.at } : {}),
    })),
    chain: chain.map((link) => ({
      applicant: applicants[link.applicant] ?? '',
      program: nameOf(link.program),
      displaced: applicants[link.displaced] ?? null,
    })),
  }
}
