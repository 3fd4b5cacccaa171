import type { Case } from '../../person/case.ts'
import { lastDayInTime } from '../../season/late-day.ts'
import type { IsoDate } from '../../units.ts'

/** Last day to send in time by the service the first choice applies through. */
export function lastDayToSend({ facts, season, person }: Case): IsoDate | undefined {
  const first = facts.specialties.find(({ id }) => id === person.specialties[0]?.id)
  return lastDayInTime(facts.seasons, season.match, first?.service.value)
}
