/** How numbers, money and days are said. One voice for every screen. */
import type { Band } from '#domain'
import type { ChanceChange } from '#domain/chances'

/** `62`, `under 1` or `over 99`: never more digits than the band deserves. */
export function inHundred(share: number): string {
  const percent = share * 100
  if (percent > 0 && percent < 1) return 'under 1'
  if (percent > 99 && percent < 100) return 'over 99'
  return String(Math.round(percent))
}

/** A share with the band it is known within. */
export type Shares = Readonly<Record<keyof Band, number>>

/** `62 in 100 (48–74)` */
export function bandInWords(band: Shares): string {
  return `${inHundred(band.point)} in 100${bracketed(band)}`
}

/** `48–74`, the ends of the band as counts of 100; `under 1–2` where no count is fine enough. */
export function rangeInWords({ low, high }: Pick<Shares, 'low' | 'high'>): string {
  const [from, to] = [endInWords(low), endInWords(high)]
  if (from !== to) return `${from}–${to}`
  // A band narrower than one in a hundred is shown as the whole counts around it, and in words where there are none.
  return /^\d/.test(from) ? `${Math.floor(low * 100)}–${Math.ceil(high * 100)}` : from
}

/** An end of a band is never certain, however near it comes. */
function endInWords(share: number): string {
  return share < 0.01 ? 'under 1' : share > 0.99 ? 'over 99' : inHundred(share)
}

/** `62 (48–74)`, for a table whose head says of how many. */
export function bandInTable(band: Shares): string {
  return `${inHundred(band.point)}${bracketed(band)}`
}

/** The band behind its point; nothing where it says no more: `under 1`. */
export function bracketed(band: Shares): string {
  const range = rangeInWords(band)
  const isSettled = band.low === band.high
  return isSettled || range === inHundred(band.point) ? '' : ` (${range})`
}

/** `+2 of 100 (0 to +4)`: a difference of two chances. */
export function changeInWords(change: ChanceChange): string {
  return `${changePoint(change)} of 100 (${changeRange(change)})`
}

/** `+2`, `hardly less` */
export function changePoint({ point }: Pick<ChanceChange, 'point'>): string {
  const points = point * 100
  if (Math.abs(points) < 0.5) return points < 0 ? 'hardly less' : 'hardly more'
  return `${points > 0 ? '+' : '−'}${Math.round(Math.abs(points))}`
}

/** `0 to +4` */
export function changeRange({ low, high }: Pick<ChanceChange, 'low' | 'high'>): string {
  const ends = [Math.round(low * 100), Math.round(high * 100)]
  return ends.map((end) => (end > 0 ? `+${end}` : end < 0 ? `−${-end}` : '0')).join(' to ')
}

/** For people who listen instead of look. */
export function bandAloud({ point, low, high }: Band): string {
  return `${inHundred(point)} in 100, between ${inHundred(low)} and ${inHundred(high)}`
}

export function money(usd: number): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }).format(usd)
}

export function count(value: number): string {
  return new Intl.NumberFormat('en-US').format(value)
}

/** `1 program`, `96 programs` */
export function plural(value: number, one: string, many: string = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

/** `Fri 19 March 2027`; a date-time with an offset is shown as the day and hour it names, with its zone. */
export function day(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  const text = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(date)
    .replace(',', '')
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1]
  return time ? `${text}, ${time} ${zoneName(iso)}` : text
}

/** `19 Mar`, where the year is clear from around it. */
export function shortDay(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${iso.slice(0, 10)}T00:00:00Z`),
  )
}

function zoneName(iso: string): string {
  const offset = /([+-]\d{2}:\d{2}|Z)$/.exec(iso)?.[1]
  if (offset === '-05:00') return 'Eastern time (UTC-5)'
  if (offset === '-04:00') return 'Eastern time (UTC-4)'
  return offset === undefined || offset === 'Z' ? 'UTC' : `UTC${offset}`
}

/** `in 12 days`, `today`, `4 months ago` */
export function daysFrom(today: string, iso: string): string {
  const days = Math.round((Date.parse(iso.slice(0, 10)) - Date.parse(today)) / 86_400_000)
  if (days === 0) return 'today'
  const ago = Math.abs(days)
  const amount =
    ago < 60 ? plural(ago, 'day') : ago < 700 ? plural(Math.round(ago / 30.4), 'month') : plural(Math.round(ago / 365.25), 'year')
  return days > 0 ? `in ${amount}` : `${amount} ago`
}

/** The last year a text such as `ERAS 2027`, `2023-24` or `2026-10-06` names. */
export function yearOf(asOf: string): string {
  const span = /\b(?:19|20)\d\d-\d\d\b(?!-)/.exec(asOf)?.[0]
  if (span && Number(span.slice(5)) > 12) return span
  return asOf.match(/\b(19|20)\d\d/g)?.at(-1) ?? asOf
}

/** What a change of log-odds does to the odds: `doubles the odds`, `lowers the odds by a third`. Undefined when it hardly matters. */
export function oddsInWords(logOdds: number): string | undefined {
  const ratio = Math.exp(Math.abs(logOdds))
  if (ratio < 1.08) return undefined
  return logOdds > 0 ? raisesBy(ratio) : lowersBy(1 / ratio)
}

function raisesBy(ratio: number): string {
  if (ratio >= 1.85 && ratio < 2.15) return 'about doubles the odds'
  if (ratio >= 2.75 && ratio < 3.3) return 'about triples the odds'
  if (ratio >= 1.85) return `about ${Number(ratio.toPrecision(2))} times the odds`
  return `raises the odds by about ${Math.round((ratio - 1) * 20) * 5} %`
}

function lowersBy(left: number): string {
  if (left > 0.46 && left < 0.54) return 'about halves the odds'
  if (left > 0.3 && left < 0.37) return 'leaves about a third of the odds'
  if (left > 0.22 && left < 0.28) return 'leaves about a quarter of the odds'
  if (left <= 0.22) return `leaves about ${Math.max(1, Math.round(left * 100))} % of the odds`
  return `lowers the odds by about ${Math.round((1 - left) * 20) * 5} %`
}

/** `Internal medicine` from `internal-medicine`, where the directory has not been loaded. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
