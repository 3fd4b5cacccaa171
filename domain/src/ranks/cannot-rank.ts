import { dayText } from '../say/day.ts'
import { hasInvited } from '../season/invited.ts'
import type { TrackedProgram } from '../track/tracked.ts'

/** Why a program of the list will not rank the applicant, by what the season log has of it, and what to do; undefined where it may. */
export function cannotRank({ outcome, cancelled }: Pick<TrackedProgram, 'outcome' | 'cancelled'>): string | undefined {
  if (outcome === 'withdrawn')
    return 'you withdrew, and it is on your list. Take it off, at NRMP too: if it ranks you all the same, a match there binds.'
  if (outcome === 'rejected') return 'it said no, and ranks nobody it said no to. Take it off, or note what it said since.'
  if (outcome === undefined || !hasInvited({ outcome }))
    return 'no interview there is noted, and nobody is ranked without one. Note it, or take the program off.'
  if (outcome === 'invited' && cancelled !== undefined)
    return `the interview on ${dayText(cancelled.for)} is off and no other is noted; nobody is ranked without one. Ask for another day, note that you went, or take it off.`
  return undefined
}
