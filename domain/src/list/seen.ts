import { lastSeen } from '../claims/newest-evidence.ts'
import type { IsoDate } from '../units.ts'
import type { ListedProgram } from './list.ts'

/** How many programs of a list somebody saw this year, and when the others were seen last. */
export function seenText(picks: readonly Pick<ListedProgram, 'candidate'>[], today: IsoDate): string {
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
  return parts.length === 0
    ? `${first}.`
    : `${first}; the others last: ${parts.join(', ')}. Ask before you pay, and before you rank.`
}
