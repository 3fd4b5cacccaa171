export type { MatchWeek, TimedHour, WeekMoment } from './match-week.ts'
export { matchOfWeek, readMatchWeek } from './match-week.ts'
export type { SoapSent } from './soap-sent.ts'
export type { SoapChoice, SoapPlace, UnfilledPlace } from './soap-choice.ts'
