export { addDays, daysBetween, weekday } from './days.ts'
export type { FeeSchedule, FeeTier, OneOffCost, SeasonCalendar, SeasonEvent, SeasonFacts, SeasonLimits } from './season-facts.ts'
export type { Season } from './season.ts'
