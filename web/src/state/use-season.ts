import { isoDate } from '#domain'
import type { ProgramId } from '#domain'
import { seasonAsTold, seasonToNote } from '#domain/person'
import { applicationIn, dropApplication, noteApplication, sayEntries, standingIn } from '#domain/season'
import type { Application, SeasonEntry, SeasonLog } from '#domain/season'
import { isObject, valueAt, withValue } from '../draft/draft.ts'
import type { Draft, Json } from '../draft/draft.ts'
import { useAppState, useDraft, useObserved } from './hooks.ts'

/** The season that is noted in now, and what can be noted. */
export interface NotedSeason {
  /** Match year. */
  readonly match: number
  /** Match year of the applications that are out. */
  readonly appliedFor: number | undefined
  readonly applications: readonly Application[]
  readonly of: (program: ProgramId) => Application | undefined
  readonly note: (application: Application) => void
  /** Words as they come, each added behind those before. */
  readonly say: (entries: readonly SeasonEntry[]) => void
  readonly drop: (program: ProgramId) => void
  /** The applications of this Match are out; undefined: they are not. */
  readonly setApplied: (match: number | undefined) => void
  /** Makes the log what it was when this was shown. */
  readonly undo: () => void
}

export function useSeason(): NotedSeason {
  const { season, today } = useAppState()
  const target = valueAt(useDraft(), 'season.target')
  const log = useObserved(season.log)
  const match = seasonToNote(log, { target: typeof target === 'number' ? target : undefined, today: isoDate(today()) })
  const change = (next: (log: SeasonLog) => SeasonLog): void => void season.change(next)
  return {
    match,
    appliedFor: seasonAsTold(log).appliedFor,
    applications: standingIn(log, match).applications,
    of: (program) => applicationIn(log, match, program),
    note: (application) => change((current) => noteApplication(current, match, application)),
    say: (entries) => change((current) => sayEntries(current, entries)),
    drop: (program) => change((current) => dropApplication(current, match, program)),
    setApplied: (year) => change((current) => withApplied(current, year)),
    undo: () => void season.replace(log),
  }
}

function withApplied(log: SeasonLog, match: number | undefined): SeasonLog {
  const others = log.entries.filter(({ kind }) => kind !== 'applied')
  return { ...log, entries: match === undefined ? others : [...others, { kind: 'applied', match }] }
}

/** The profile as it is told elsewhere, with what the log says of its season. */
export function useToldDraft(): Draft {
  const draft = useDraft()
  return toldDraft(draft, useObserved(useAppState().season.log))
}

export function toldDraft(draft: Draft, log: SeasonLog): Draft {
  const season = valueAt(draft, 'season')
  const told = { ...(isObject(season) ? season : {}), ...seasonAsTold(log) }
  // What the log tells is JSON by construction.
  return Object.keys(told).length === 0 ? draft : withValue(draft, 'season', told as unknown as Json)
}
