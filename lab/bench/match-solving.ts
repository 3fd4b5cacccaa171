/** The Match solved on made national markets beside what npm offers, the same lists for both in one run; results are verified outside the clock. */
import { HospitalResident } from 'hospital-resident'
import { createRandom } from '#engine/numbers'
import type { MarketLists } from '#engine/match'
import { matchMarket, settleWithout, verifyStability } from '#engine/match'
import { readMarket } from '#store/market'
import { acceptDeferred } from '../../engine/src/match/deferred-acceptance.ts'
import type { Market } from '../../engine/src/match/market.ts'
import { buildMarket } from '../../engine/src/match/market.ts'
import { makeMarket } from '../../engine/test/match/made-market.ts'

const runs = 9
const failures: string[] = []

/** Solves and prints; what was not stable or not the known result. */
export function benchSolving(): readonly string[] {
  withoutCouples()
  withCouples()
  oneOtherList()
  return failures
}

function withoutCouples(): void {
  for (const { applicants, programs, matched, peer } of [
    { applicants: 450, programs: 60, matched: 425, peer: true },
    { applicants: 4500, programs: 600, matched: 4115, peer: true },
    { applicants: 45_000, programs: 6000, matched: 40_557, peer: false },
  ]) {
    const lists = makeMarket({ applicants, programs, ranks: 12 })
    const market = buildMarket(lists)
    const text = JSON.stringify({ aPref: lists.applicants, pPref: lists.programs, quota: Array.from(lists.quota) })
    const whole = matchMarket(lists)
    check(`${applicants} x ${programs}`, whole.matched === matched && whole.verdict.stable)
    check(`${applicants} x ${programs} in 100 orders`, isSameInEveryOrder(market))
    const solve = median(() => acceptDeferred(market))
    const endToEnd = median(() => {
      const reading = readMarket(text)
      if (reading.kind === 'read') acceptDeferred(buildMarket(reading.market.lists))
    })
    say(
      `${applicants} x ${programs} x 12: solve ${solve} ms, read + build + solve ${endToEnd} ms, verify ${median(() => verifyStability(lists, whole))} ms, matched ${whole.matched}`,
    )
    if (peer) comparePeer(lists, whole.program, solve)
  }
}

function withCouples(): void {
  for (const [applicants, programs, couples] of [
    [450, 60, 12],
    [4500, 600, 120],
    [45_000, 6000, 1200],
  ] as const) {
    const lists = makeMarket({ applicants, programs, ranks: 12, couples })
    const { verdict, matched } = matchMarket(lists)
    check(`${couples} couples`, verdict.stable)
    say(
      `${applicants} x ${programs} x 12 with ${couples} couples: build, solve and verify ${median(() => matchMarket(lists))} ms, matched ${matched}`,
    )
  }
}

function oneOtherList(): void {
  const national = makeMarket({ applicants: 45_000, programs: 6000, ranks: 12 })
  const ask = settleWithout(national, 17)
  const random = createRandom(1)
  const list = Array.from({ length: 15 }, () => Math.floor(random.next() * 6000))
  say(`one applicant's other list in the national market: ${median(() => ask(list))} ms`)
}

/** The same result in a hundred orders of proposing. */
function isSameInEveryOrder(market: Market): boolean {
  const usual = acceptDeferred(market).edge
  const random = createRandom(3)
  const order = Int32Array.from({ length: market.applicants }, (_, a) => a)
  for (let turn = 0; turn < 100; turn++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random.next() * (i + 1))
      ;[order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0]
    }
    const { edge } = acceptDeferred(market, order)
    if (edge.some((one, a) => one !== usual[a])) return false
  }
  return true
}

/** hospital-resident 0.1.0, a port of the Python library matching: it wants lists that name each other on both sides. */
function comparePeer(lists: MarketLists, program: Int32Array, ours: string): void {
  const residents = named(lists.applicants, { own: 'a', others: 'p' })
  const hospitals = named(lists.programs, { own: 'p', others: 'a' })
  const positions = Object.fromEntries(Array.from(lists.quota, (quota, p) => [`p${p}`, quota]))
  let seated: Record<string, unknown> = {}
  const theirs = median(
    () => (seated = HospitalResident.createFromDictionaries(residents, hospitals, positions).solve().toRecord()),
    3,
  )
  const same = Object.values(seated).flat().length === program.filter((p) => p >= 0).length
  check('the peer matches as many', same)
  say(
    `  hospital-resident 0.1.0: ${theirs} ms with its own set-up, ${(Number(theirs) / Number(ours)).toFixed(0)} times as long as ours without`,
  )
}

function named(
  lists: readonly ArrayLike<number>[],
  { own, others }: { readonly own: string; readonly others: string },
): Record<string, string[]> {
  return Object.fromEntries(lists.map((list, at) => [`${own}${at}`, Array.from(list, (other) => `${others}${other}`)]))
}

function median(work: () => unknown, times: number = runs): string {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).toSorted((one, other) => one - other)
  return (taken[times >> 1] ?? 0).toFixed(2)
}

function check(what: string, holds: boolean): void {
  if (!holds) failures.push(what)
}

function say(line: string): void {
  console.log(line)
}
