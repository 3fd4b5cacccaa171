import type { MarketFacts } from '#domain/market'
import type { ReadFact } from './load.ts'
import { readOutline } from './load.ts'

/** What the national market is drawn from; only a simulation asks for it. Rejects when the file cannot be read or is not ours. */
export function loadMarket(read: ReadFact): Promise<MarketFacts> {
  return readOutline<MarketFacts>(read, 'market.json', ['applicants', 'specialties', 'tastes'])
}
