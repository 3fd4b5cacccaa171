export type { ApplicantKind, MarketFacts, MarketTastes, Rival, SpecialtyMarket } from './market-facts.ts'
export { rivals } from './market-facts.ts'
export type { NationalMarket } from './national-market.ts'
export { nationalMarket } from './national-market.ts'
