/**
 * Days, with the month written out, because 03/04 is a different day on either side of an ocean. The names of other languages come from
 * Intl; the order, day before month, is ours in every language.
 */
import { itemAt } from '#engine/keys'
import { defaultLocale } from './locale.ts'
import { counted } from './number.ts'

type Name = 'weekday' | 'month'

/** The names of our own language: a calendar of Intl takes longer to open than most questions take to answer. */
const ourNames = {
  weekday: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  month: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

const formats = new Map<string, Intl.DateTimeFormat>()

function nameIn(date: Date, part: Name, length: 'short' | 'long', locale: string): string {
  if (locale === defaultLocale) {
    const name = itemAt(ourNames[part], part === 'weekday' ? date.getUTCDay() : date.getUTCMonth())
    return length === 'short' ? name.slice(0, 3) : name
  }
  const key = `${locale} ${part} ${length}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { [part]: length, timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(date)
}

/** Noon of the day an ISO date or date-time names, read without any zone. */
function dateOf(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T12:00:00Z`)
}

/** `Fri 19 Mar 2027`; a date-time with an offset is said as the day and hour it names, with its zone. */
export function dayText(iso: string, locale: string = defaultLocale): string {
  const date = dateOf(iso)
  const text = `${nameIn(date, 'weekday', 'short', locale)} ${shortDayText(iso, locale)} ${date.getUTCFullYear()}`
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1]
  return time ? `${text}, ${time} ${zoneName(iso)}` : text
}

/** `19 Mar`, where the year is clear from around it. */
export function shortDayText(iso: string, locale: string = defaultLocale): string {
  const date = dateOf(iso)
  return `${date.getUTCDate()} ${nameIn(date, 'month', 'short', locale)}`
}

/** `26 Jun to 20 Jul`, and `26 Jun` where both are one day; each day in the words given. */
export function fromToText(from: string, to: string, words: (iso: string) => string = dayText): string {
  return from === to ? words(from) : `${words(from)} to ${words(to)}`
}

/** `March 2027`, from a day or from `2027-03`. */
export function monthText(iso: string, locale: string = defaultLocale): string {
  const date = dateOf(`${iso.slice(0, 7)}-01`)
  return `${nameIn(date, 'month', 'long', locale)} ${date.getUTCFullYear()}`
}

/** `March 2022 to June 2023`, `2021 to now`: the ends of an experience or a gap, as people enter them; without an end it goes on. */
export function lifeSpanText(from: string, to: string = 'now'): string {
  return fromToText(from, to, (end) => (/^(\d{4}|now)$/.test(end) ? end : monthText(end)))
}

/** `23 June`, a day of every year, from `06-23`. */
export function yearlyDayText(monthDay: string, locale: string = defaultLocale): string {
  const date = dateOf(`2000-${monthDay}`)
  return `${date.getUTCDate()} ${nameIn(date, 'month', 'long', locale)}`
}

/** `Friday` */
export function weekdayText(iso: string, locale: string = defaultLocale): string {
  return nameIn(dateOf(iso), 'weekday', 'long', locale)
}

/** `Monday` to `Sunday` */
export function weekdayNames(locale: string = defaultLocale): readonly string[] {
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, at) => weekdayText(`2024-01-0${at + 1}`, locale))
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
  const amount = spanText(Math.abs(days))
  return days > 0 ? `in ${amount}` : `${amount} ago`
}

function spanText(days: number): string {
  if (days < 60) return counted(days, 'day')
  return days < 700 ? counted(Math.round(days / 30.4), 'month') : counted(Math.round(days / 365.25), 'year')
}

/** The last year a text such as `ERAS 2027`, `2023-24` or `2026-10-06` names. */
export function yearOf(asOf: string): string {
  const span = /\b(?:19|20)\d\d-\d\d\b(?!-)/.exec(asOf)?.[0]
  if (span && Number(span.slice(5)) > 12) return span
  return asOf.match(/\b(19|20)\d\d/g)?.at(-1) ?? asOf
}
