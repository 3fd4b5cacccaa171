/** How numbers are said to people, the same in every print and file. */
import type { Band } from '../answer.ts'
import type { IsoDate, Usd } from '../units.ts'
import type { VisaAnswer, VisaRoute } from '../visa/visa-answer.ts'

/** "62 in 100 (48-74)": a chance is never shown without its 80 % interval. */
export function chanceText(chance: Band): string {
  // An invitation in hand and a rejection are news, not estimates.
  if (chance.low === chance.high && (chance.point === 0 || chance.point === 1)) return chance.point === 1 ? 'certain' : 'none'
  const [point, low, high] = [chance.point, chance.low, chance.high].map(inHundred)
  // Beyond what can be told apart, the band says the same word three times.
  if (point === low && low === high && !/^\d/.test(point ?? '')) return `${point} in 100`
  return `${point} in 100 (${low}-${high})`
}

/** A share as people in a hundred; outside 1-99 in words, because no model of this kind knows better. */
export function inHundred(share: number): string {
  if (share < 0.01) return 'under 1'
  if (share > 0.99) return 'over 99'
  return String(Math.round(share * 100))
}

/** "about 62 match", for a sentence that begins with "Of 100 applicants like you". */
export function howManyMatch({ point }: Band): string {
  if (point < 0.01) return 'fewer than 1 matches'
  return point > 0.99 ? 'more than 99 match' : `about ${inHundred(point)} match`
}

/** "$2,970", without cents unless there are any. */
export function moneyText(amount: Usd | number): string {
  const [dollars = '', cents = ''] = Math.abs(amount).toFixed(2).split('.')
  const grouped = dollars.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '-' : ''}$${grouped}${cents === '00' ? '' : `.${cents}`}`
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Fri 19 Mar 2027": written out, because 03/04 is a different day on either side of an ocean. */
export function dayText(day: IsoDate): string {
  const date = new Date(`${day}T00:00:00Z`)
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** A signed change of a chance in points of a hundred: "+6 (2 to 11)". */
export function changeText(change: { readonly point: number; readonly low: number; readonly high: number }): string {
  return `${points(change.point)} (${points(change.low)} to ${points(change.high)})`
}

function points(change: number): string {
  const rounded = Math.round(change * 100)
  if (rounded === 0) return '0'
  return rounded > 0 ? `+${rounded}` : String(rounded)
}

const outcomes: Readonly<Record<VisaAnswer['outcome'], string>> = {
  feasible: 'A route is open by the rules of today.',
  'feasible if': 'A route is open if these conditions are met:',
  'not feasible': 'No route is open by the rules of today.',
  unknown: 'Not known yet; an answer is missing.',
  'not needed': 'You need no sponsor.',
}

/** The verdict on a person's visas, as a sentence. */
export function visaOutcomeText(outcome: VisaAnswer['outcome']): string {
  return outcomes[outcome]
}

const routeNames: Readonly<Record<VisaRoute['kind'], string>> = {
  j1: 'J-1',
  h1b: 'H-1B',
  f1opt: 'F-1 OPT',
  o1: 'O-1',
  ead: 'Work permit (EAD)',
  'green card': 'Green card',
}

const routeOutcomes: Readonly<Record<VisaRoute['outcome'], string>> = {
  feasible: 'open',
  'feasible if': 'open on conditions',
  'not feasible': 'closed',
  unknown: 'not known',
}

/** `J-1: open on conditions` */
export function visaRouteText({ kind, outcome }: VisaRoute): string {
  return `${routeNames[kind]}: ${routeOutcomes[outcome]}`
}
