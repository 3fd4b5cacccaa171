/** The store's door for the Match: apart, because only those who run a whole market read one. */
export { readMarket, readMarketFolder } from './read-market.ts'
export type { MarketReading } from './read-market.ts'
export type { NamedMarket } from './written-market.ts'
