/** A calendar program as far as an import goes: events by identifier, the higher sequence stands, what is cancelled is gone. Reads with ical.js. */
import ICAL from 'ical.js'

export interface HeldEvent {
  readonly summary: string
  /** Milliseconds since 1970 UTC; of a whole day its day. */
  readonly start: number | string
  readonly end: number | string
  readonly sequence: number
}

/** Throws where the file is no calendar by RFC 5545. */
export function importInto(held: ReadonlyMap<string, HeldEvent>, text: string): ReadonlyMap<string, HeldEvent> {
  const next = new Map(held)
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component)
    const known = next.get(event.uid)
    if (known !== undefined && known.sequence >= event.sequence) continue
    const isCancelled = component.getFirstPropertyValue('status') === 'CANCELLED'
    if (isCancelled) next.delete(event.uid)
    else
      next.set(event.uid, {
        summary: event.summary,
        start: at(event.startDate),
        end: at(event.endDate),
        sequence: event.sequence,
      })
  }
  return next
}

function at(time: ICAL.Time): number | string {
  return time.isDate ? time.toString() : time.toUnixTime() * 1000
}
