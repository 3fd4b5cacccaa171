import { lastSeen } from '../claims/newest-evidence.ts'
import type { IsoDate } from '../units.ts'
import type { Case } from '../person/case.ts'
import { calendarOf } from '../season/calendar.ts'
import { ranksClosed } from '../season/ranks-closed.ts'
import type { Program } from '../claims/program.ts'
import { countText, counted } from '../say/number.ts'
import type { ListedProgram } from './list.ts'

type Asked = Pick<Case, 'today' | 'person' | 'facts' | 'season'>

/** "90 of 120 programs were seen this year": as a list in force, on a page or by the applicant; single answers of theirs may be older. */
export function seenThisYear(programs: readonly Program[], today: IsoDate): string {
  const seen = programs.filter((program) => (lastSeen(program) ?? 0) >= calendarYear(today))
  return `${countText(seen.length)} of ${counted(programs.length, 'program')} ${programs.length === 1 ? 'was' : 'were'} seen this year`
}

/** How many programs of a list somebody saw this year, when the others were seen last, and when to ask, as long as it helps. */
export function seenText(picks: readonly Pick<ListedProgram, 'candidate'>[], asked: Asked): string {
  const { today } = asked
  const thisYear = calendarYear(today)
  const programs = picks.map(({ candidate }) => candidate.program)
  const years = programs.map(lastSeen)
  const rest = years.filter((year): year is number => year !== undefined && year < thisYear)
  const older = [...new Set(rest)]
    .toSorted((a, b) => b - a)
    .map((year) => `${rest.filter((one) => one === year).length} in ${year}`)
  const silent = years.filter((year) => year === undefined).length
  const parts = [...older, ...(silent > 0 ? [`${silent} never`] : [])]
  const first = `${seenThisYear(programs, today)}, by a list, a page or you`
  return parts.length === 0 ? `${first}.` : `${first}; the others last: ${parts.join(', ')}.${askInTime(asked)}`
}

function askInTime({ today, person, facts, season }: Asked): string {
  if (ranksClosed(calendarOf(facts.seasons, season.match), today) !== undefined) return ''
  return person.season.applied ? ' Ask before you rank.' : ' Ask before you pay, and before you rank.'
}

function calendarYear(day: IsoDate): number {
  return Number(day.slice(0, 4))
}
