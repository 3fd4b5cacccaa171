import type { Random } from '../numbers/random.ts'
import { createRandom } from '../numbers/random.ts'
import type { MarketLists, ProgramRule } from './lists.ts'
import type { Standing } from './settle.ts'
import type { Verdict } from './verify-stability.ts'
import { acceptDeferred } from './deferred-acceptance.ts'
import { unmatched } from './lists.ts'
import { buildMarket } from './market.ts'
import { lose, setAside, settle } from './settle.ts'
import { verifyStability } from './verify-stability.ts'

/** Where everybody ends, and what the verifier found. */
export interface Matching {
  /** The program of each applicant; -1 not matched. */
  readonly program: Int32Array
  /** For an applicant with a supplemental list: the program of the first year beside it; else -1. */
  readonly alongside: Int32Array
  readonly matched: number
  /** Positions of each program after its rules moved some. */
  readonly quota: Int32Array
  /** The place of the last applicant of each full program: nobody below it could come. -1 where a position is open. */
  readonly cutOff: Int32Array
  readonly verdict: Verdict
}

/** Proposals allowed after one joint list enters: far more than a chain that ends ever took on national markets (a few hundred). */
const inOrder = 2000
const drawn = 2000
/** How often lists that were set aside are tried again, each time in another order. */
const rounds = 20

/**
 * The Match of the NRMP: deferred acceptance for those who list alone, then the joint lists one at a time (Roth and Peranson 1999).
 * With joint lists a stable matching need not exist; where proposals go round in circles, they go on in drawn order, then a list is set
 * aside and tried again later (after Kojima, Pathak and Roth, Quarterly Journal of Economics 128(4), 2013). What comes out is always
 * verified by code that shares nothing with this, and is called stable only if it is. Same lists and seed, same result.
 *
 * ```ts
 * import { matchMarket } from 'matchwright/match'
 *
 * // A couple that wants to be together, at programs 0 and 1, and one who lists alone.
 * const { program, verdict } = matchMarket({
 *   applicants: [[], [], [1]],
 *   programs: [[0], [2, 1]],
 *   quota: [1, 1],
 *   joint: [{ first: 0, second: 1, pairs: [[0, 1]] }],
 * })
 * if (!verdict.stable || program[2] !== 1) throw new Error('program 1 wants applicant 2 more than one of the couple')
 * ```
 */
export function matchMarket(lists: MarketLists, { seed = 1 }: { readonly seed?: number } = {}): Matching {
  const market = buildMarket(lists)
  const standing: Standing = {
    ...acceptDeferred(market),
    market,
    pair: new Int32Array(market.joint.count).fill(unmatched),
    aside: new Uint8Array(market.joint.count).fill(1),
    waiting: [],
    vacant: [],
  }
  const random = createRandom(seed)
  admit(standing, random)
  applyRules(standing, lists.rules ?? [], random)
  return describe(standing, lists)
}

function admit(standing: Standing, random: Random): void {
  for (let round = 0; round < rounds; round++) {
    const out = [...standing.aside.keys()].filter((list) => standing.aside[list] === 1)
    if (out.length === 0) return
    if (round > 0) shuffle(out, random)
    for (const list of out) {
      standing.aside[list] = 0
      standing.waiting.push(standing.market.applicants + list)
      settleAll(standing, { inOrder: round === 0 ? inOrder : 0, random })
    }
  }
}

function settleAll(standing: Standing, { inOrder: first, random }: { readonly inOrder: number; readonly random: Random }): void {
  for (;;) {
    const troubled = settle(standing, { inOrder: first, drawn, random })
    if (troubled === undefined) return
    setAside(standing, troubled)
  }
}

/** Moves open positions and evens numbers until no rule asks for more; each step only ever takes positions or hands on open ones, so it ends. */
function applyRules(standing: Standing, rules: readonly ProgramRule[], random: Random): void {
  const { seats, vacant } = standing
  const left = rules.map((rule) => (rule.kind === 'reverts' ? rule.positions : 0))
  for (let moved = true; moved;) {
    moved = false
    for (const [r, rule] of rules.entries()) {
      if (rule.kind === 'even') {
        if (seats.held(rule.program) % 2 === 0) continue
        const last = seats.last(rule.program)
        seats.leave(rule.program, last)
        seats.quota[rule.program] = seats.held(rule.program)
        lose(standing, rule.program, last)
      } else {
        const open = Math.min(left[r], seats.quota[rule.from] - seats.held(rule.from))
        if (open <= 0) continue
        left[r] -= open
        seats.quota[rule.from] -= open
        seats.quota[rule.to] += open
        vacant.push(rule.to)
      }
      moved = true
      settleAll(standing, { inOrder, random })
    }
  }
}

function describe({ market, seats, edge, pair }: Standing, lists: MarketLists): Matching {
  const { joint } = market
  const program = Int32Array.from(edge, (e) => (e < 0 ? unmatched : market.programOf[e]))
  const alongside = new Int32Array(market.applicants).fill(unmatched)
  for (let list = 0; list < joint.count; list++) {
    const k = pair[list]
    const [first, second] = [joint.member[2 * list], joint.member[2 * list + 1]]
    const [p, q] = k < 0 ? [unmatched, unmatched] : [joint.programOf[2 * k], joint.programOf[2 * k + 1]]
    program[first] = p
    if (second === first) alongside[first] = q
    else program[second] = q
  }
  const quota = seats.quota.slice()
  const cutOff = Int32Array.from(quota, (positions, p) => (seats.held(p) < positions ? unmatched : seats.last(p)))
  const verdict = verifyStability(lists, { program, alongside, quota })
  return { program, alongside, matched: program.filter((p) => p >= 0).length, quota, cutOff, verdict }
}

function shuffle(values: number[], random: Random): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1))
    ;[values[i], values[j]] = [values[j], values[i]]
  }
}
