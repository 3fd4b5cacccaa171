import { groupBy } from '#engine/keys'
import type { MatchedSoFar, OfficeLine } from './office-line.ts'

/** How one class has fared: counts of people, and no share, because a class is small and who applies is not drawn from it. */
export interface ClassOutcome {
  /** Year of graduation; absent of whom it is not known. */
  readonly graduation?: number
  readonly applicants: number
  readonly counts: Readonly<Record<MatchedSoFar, number>>
}

/** The newest class first, those without a year last. */
export function outcomesByClass(lines: readonly Pick<OfficeLine, 'graduation' | 'outcome'>[]): readonly ClassOutcome[] {
  return [...groupBy(lines, ({ graduation }) => graduation ?? 0)]
    .toSorted(([a], [b]) => b - a)
    .map(([graduation, members]) => ({
      ...(graduation === 0 ? {} : { graduation }),
      applicants: members.length,
      counts: {
        matched: countOf(members, 'matched'),
        'not matched': countOf(members, 'not matched'),
        'not yet': countOf(members, 'not yet'),
      },
    }))
}

function countOf(members: readonly Pick<OfficeLine, 'outcome'>[], outcome: MatchedSoFar): number {
  return members.filter((one) => one.outcome === outcome).length
}
