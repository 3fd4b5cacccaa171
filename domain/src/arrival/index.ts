export type { Arrival, PathStep, RoutePath } from './arrival.ts'
export { readArrival } from './arrival.ts'
export { arrivalRouteNames, routeText, slackText, whoActs } from './words.ts'
export type { ArrivalPlace, Whereabouts } from './place.ts'
