import type { Source } from '../answer.ts'
import { sourceOf } from '../answer.ts'
import type { IsoDate } from '../units.ts'
import { dayOfEvent } from './calendar.ts'
import type { SeasonCalendar, SeasonEvent } from './season-facts.ts'

/** A day of the season with where it comes from. */
export interface EventDay {
  readonly day: IsoDate
  /** With its hour and offset, where those are known. */
  readonly at?: string
  readonly dateKind: 'official' | 'reported' | 'expected'
  readonly source: Source
}

/** A day of any calendar; undefined where the calendar does not have it. */
export function eventIn(calendar: SeasonCalendar, event: SeasonEvent): EventDay | undefined {
  const fact = calendar.events[event]
  const day = dayOfEvent(calendar, event)
  if (fact === undefined || day === undefined) return undefined
  return {
    day,
    ...(fact.value.length > day.length ? { at: fact.value } : {}),
    dateKind: dateKindOf(fact),
    source: sourceOf(fact),
  }
}

function dateKindOf(fact: Source): EventDay['dateKind'] {
  if (fact.known === 'derived' || fact.known === 'estimated') return 'expected'
  return fact.known === 'published' ? 'official' : 'reported'
}
