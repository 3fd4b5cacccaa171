import { isoDate } from '#domain'
import { entriesTold } from '#domain/person'
import { emptySeasonLog, joinEntries } from '#domain/season'
import type { SeasonLog } from '#domain/season'
import { seasonDoor, toldSeasonOf } from '#store'
import type { Draft } from '../draft/draft.ts'
import type { Device } from './device.ts'
import { createKeptState } from './kept-state.ts'
import { observable } from './observable.ts'
import type { Observable } from './observable.ts'
import type { ProfileState } from './profile-state.ts'
import type { SessionCopies } from './session-copy.ts'

/** What happened in the application seasons, kept on this device beside the profile. */
export interface SeasonLogState {
  /** An empty one while nothing was noted. */
  readonly log: Observable<SeasonLog>
  readonly load: () => Promise<void>
  /** A change made on the log as it is stored by then. */
  readonly change: (change: (log: SeasonLog) => SeasonLog) => Promise<void>
  /** This log instead of the one shown. */
  readonly replace: (log: SeasonLog) => Promise<void>
  /** What went wrong with the last save, in a sentence. */
  readonly problem: Observable<string | undefined>
}

const id = 'mine'

export function createSeasonState(device: Device, copies: SessionCopies): SeasonLogState {
  const kept = createKeptState({ device, kind: seasonDoor, copies })
  const log = observable(emptySeasonLog)
  kept.documents.subscribe(() => log.set(kept.documents.get().get(id) ?? emptySeasonLog))
  return {
    log,
    load: kept.load,
    change: (change) => kept.change(id, (current) => change(current ?? emptySeasonLog)),
    replace: (next) => kept.put(id, next),
    problem: kept.problem,
  }
}

export interface Moving {
  readonly profile: Pick<ProfileState, 'draft' | 'settle'>
  readonly season: Pick<SeasonLogState, 'change' | 'problem'>
  readonly today: () => string
}

/**
 * A profile that tells its season, kept before there was a log or opened from a file, tells it into the log. Only when the log is
 * stored does it leave the profile: stopped in between, it is told once more, and the log has it once.
 */
export function keepSeasonInLog({ profile, season, today }: Moving): void {
  let moving: Draft | undefined
  const move = async (): Promise<void> => {
    const draft = profile.draft.get()
    if (draft === moving) return
    moving = draft
    const found = await toldSeasonOf(draft)
    if (!found) return
    await season.change((log) => joinEntries(log, entriesTold(found.told, isoDate(today()))))
    const now = profile.draft.get()
    const told = await toldSeasonOf(now)
    // `rest` is the draft without a part of it, and so is JSON as the draft is. One that was changed meanwhile is told in its own turn.
    if (told && now === profile.draft.get() && season.problem.get() === undefined) profile.settle(told.rest as Draft)
    moving = undefined
  }
  profile.draft.subscribe(() => void move())
}
