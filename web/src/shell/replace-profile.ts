import { emptySeasonLog } from '#domain/season'
import type { Draft } from '../draft/draft.ts'
import { useAppState } from '../state/hooks.ts'

/** Another profile instead of this one, the season that belongs to it with it. The answer takes that back. */
export function useReplaceProfile(): (next: Draft) => () => void {
  const { profile, season } = useAppState()
  return (next) => {
    const before = season.log.get()
    if (before.entries.length > 0) void season.replace(emptySeasonLog)
    profile.replace(next)
    return () => {
      profile.undo()
      void season.replace(before)
    }
  }
}
