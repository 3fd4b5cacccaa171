import { lastSeen } from '../claims/newest-evidence.ts'
import type { Case } from '../person/case.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import type { ListedProgram } from './list.ts'

type Asked = Pick<Case, 'today' | 'person' | 'facts' | 'season'>

/** How many programs of a list somebody saw this year, when the others were seen last, and when to ask, as long as it helps. */
export function seenText(picks: readonly Pick<ListedProgram, 'candidate'>[], asked: Asked): string {
  const { today } = asked
  const thisYear = Number(today.slice(0, 4))
  const years = picks.map(({ candidate }) => lastSeen(candidate.program))
  const now = years.filter((year) => year !== undefined && year >= thisYear).length
  const rest = years.filter((year): year is number => year !== undefined && year < thisYear)
  const older = [...new Set(rest)]
    .toSorted((a, b) => b - a)
    .map((year) => `${rest.filter((one) => one === year).length} in ${year}`)
  const silent = years.filter((year) => year === undefined).length
  const parts = [...older, ...(silent > 0 ? [`${silent} never`] : [])]
  const first = `${now} of ${picks.length} programs were seen this year, by a list, a page or you`
  return parts.length === 0 ? `${first}.` : `${first}; the others last: ${parts.join(', ')}.${askInTime(asked)}`
}

function askInTime({ today, person, facts, season }: Asked): string {
  const close = dayOfEvent(calendarOf(facts.seasons, season.match), 'rankListDeadline')
  if (close !== undefined && today > close) return ''
  return person.season.applied ? ' Ask before you rank.' : ' Ask before you pay, and before you rank.'
}
