import type { Standing } from '../../state/standing.ts'

/** What stands over a list with nothing on it: what to do about it where that is known. */
export function emptyTitle({ plan, person }: Pick<Standing, 'plan' | 'person'>): string {
  if (plan.asks.some(({ field }) => field === 'season.applications')) return 'Which programs did you apply to?'
  return person.season.applied ? 'No program can invite or rank you any more' : 'No program can be put on your list'
}
