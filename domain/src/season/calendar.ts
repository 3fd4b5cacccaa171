import type { Fact } from '../answer.ts'
import type { IsoDate } from '../units.ts'
import type { SeasonCalendar, SeasonEvent, SeasonFacts } from './season-facts.ts'
import { addDays, daysBetween, weekday } from './days.ts'
import { isoDate } from '../units.ts'

/**
 * The calendar of a Match year. A year without one is projected from the newest calendar before it (or the oldest after it):
 * days that hang on Match Day keep their weekday, days at a fixed date keep the date. Projected events are `derived`.
 */
export function calendarOf(facts: SeasonFacts, match: number): SeasonCalendar {
  const known = facts.calendars.find((calendar) => calendar.season === match)
  if (known !== undefined) return known
  const ordered = facts.calendars.toSorted((a, b) => a.season - b.season)
  const base = ordered.findLast((calendar) => calendar.season < match) ?? ordered[0]
  if (base === undefined) throw new RangeError('calendarOf requires at least one season calendar, got none')
  const shift = daysBetween(thirdFridayOfMarch(base.season), thirdFridayOfMarch(match))
  const moved = Object.entries(base.events).map(([event, fact]): [string, Fact<string>] => [
    event,
    project(fact, fixedDates.has(event) ? { years: match - base.season } : { days: shift }, match),
  ])
  return { season: match, events: Object.fromEntries(moved) }
}

/** The day of an event, without its hour. */
export function dayOfEvent(calendar: SeasonCalendar, event: SeasonEvent): IsoDate | undefined {
  const when = calendar.events[event]?.value
  return when === undefined ? undefined : isoDate(when.slice(0, 10))
}

/** Match Day by rule, for years without a calendar. */
export function thirdFridayOfMarch(year: number): IsoDate {
  const first = isoDate(`${year}-03-01`)
  return addDays(first, ((4 - weekday(first) + 7) % 7) + 14)
}

/** Events at the same date every year; all others move with Match Day. */
const fixedDates: ReadonlySet<string> = new Set<SeasonEvent>([
  'pathwaysDeadline',
  'unfilledListUntil',
  'seasonEnds',
  'residencyStarts',
])

function project(fact: Fact<string>, move: { readonly days: number } | { readonly years: number }, match: number): Fact<string> {
  const day = isoDate(fact.value.slice(0, 10))
  const moved = 'days' in move ? addDays(day, move.days) : isoDate(`${Number(day.slice(0, 4)) + move.years}${day.slice(4)}`)
  return {
    value: `${moved}${fact.value.slice(10)}`,
    source: 'Pattern of earlier seasons',
    asOf: `Match ${match}`,
    known: 'derived',
    note: 'Projected from the newest season we know. Expected, not announced.',
  }
}
