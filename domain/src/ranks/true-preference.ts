import { createRandom } from '#engine/numbers'
import { settleWithout } from '#engine/match'
import { drawMarket } from './drawn-market.ts'

/** What another order than the true one would have brought, on markets in which this list is run by the algorithm of the Match. */
export interface OrderTried {
  readonly kind: 'likeliest first' | 'first place left out' | 'first two swapped'
  /** Markets in which it led to a program liked less, or to none. */
  readonly worse: number
  /** Markets in which it led to a program liked more: none, whatever the list (Gale and Shapley 1962; Roth 1982). */
  readonly better: number
}

export interface TruePreference {
  readonly markets: number
  readonly tried: readonly OrderTried[]
}

const markets = 200

/**
 * Runs the Match with this list, and with the same list in other orders, on drawn markets: as many rivals for each place, each program
 * with a rank list of its own drawn by luck. What is counted is what the true order says of where each ends.
 */
export function tryOrders(likeliest: readonly number[], seed: number): TruePreference {
  const places = likeliest.length
  const own = Array.from({ length: places }, (_, at) => at)
  const others: readonly { readonly kind: OrderTried['kind']; readonly order: readonly number[] }[] = [
    { kind: 'likeliest first', order: likeliest },
    { kind: 'first place left out', order: own.slice(1) },
    { kind: 'first two swapped', order: places < 2 ? own : [1, 0, ...own.slice(2)] },
  ]
  const orders = others.filter(({ order }) => order.join(' ') !== own.join(' '))
  const tally = orders.map(() => ({ worse: 0, better: 0 }))
  const random = createRandom(seed)
  for (let drawn = 0; drawn < markets && places > 1; drawn++) {
    const ask = settleWithout(
      drawMarket(places, [own], () => random.next()),
      0,
    )
    const placeOf = (order: readonly number[]): number => liking(ask(order).program, places)
    const truth = placeOf(own)
    orders.forEach(({ order }, at) => {
      const place = placeOf(order)
      const count = tally[at]
      if (count === undefined) return
      if (place > truth) count.worse++
      if (place < truth) count.better++
    })
  }
  return { markets: places > 1 ? markets : 0, tried: orders.map(({ kind }, at) => ({ kind, worse: 0, better: 0, ...tally[at] })) }
}

/** Place on the true list, behind all of them where nobody took the applicant. */
function liking(program: number, places: number): number {
  return program < 0 ? places : program
}
