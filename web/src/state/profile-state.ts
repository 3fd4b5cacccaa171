import { profileDoor } from '#store'
import type { KeptStep } from '#store'
import type { Draft, Json } from '../draft/draft.ts'
import { draftFrom, withValue } from '../draft/draft.ts'
import type { Device } from './device.ts'
import { createHistoryState } from './history-state.ts'
import { createKeptState } from './kept-state.ts'
import { observable } from './observable.ts'
import type { Observable } from './observable.ts'
import type { SessionCopies } from './session-copy.ts'

/** The applicant's profile on this device: read once, changed at once, saved as one goes, and every change can be undone. */
export interface ProfileState {
  readonly draft: Observable<Draft>
  /** False until the stored profile was read. */
  readonly ready: Observable<boolean>
  /** Why the stored profile is not shown: a newer version wrote it. */
  readonly closed: Observable<string | undefined>
  readonly load: () => Promise<void>
  /** Changes one field; `undefined` takes it away. */
  readonly change: (path: string, value: Json | undefined) => void
  /** Changes several fields as one change, undone as one. */
  readonly changeMany: (changes: readonly (readonly [path: string, value: Json | undefined])[]) => void
  /** Replaces the whole profile, as an import or an example does. */
  readonly replace: (draft: Draft) => void
  /** The same profile otherwise kept, which is no change somebody made: there is nothing to undo. */
  readonly settle: (draft: Draft) => void
  /** Takes back the last change made here; what another tab changed since stays. */
  readonly undo: () => void
  /** The last changes, the newest last: also those of earlier visits and of other tabs. */
  readonly steps: Observable<readonly KeptStep[]>
  /** Makes the profile what it was before this step, which is a change like any other. */
  readonly backTo: (step: KeptStep) => void
  /** Resolves when what was changed is stored, or could not be. */
  readonly flush: () => Promise<void>
}

const id = 'mine'

export function createProfileState(device: Device, copies?: SessionCopies): ProfileState {
  const draft = observable<Draft>({})
  const closed = observable<string | undefined>(undefined)
  const history = createHistoryState(device, copies)
  let writing: Promise<unknown> = Promise.resolve()

  const kept = createKeptState({ device, kind: profileDoor, ...(copies ? { copies } : {}) })
  kept.documents.subscribe(() => draft.set(draftFrom(kept.documents.get().get(id))))
  kept.closed.subscribe(() => closed.set(kept.closed.get().get(id)))

  const show = (next: Draft): void => {
    writing = kept.put(id, next)
  }

  const replace = (next: Draft): void => {
    const before = draft.get()
    show(next)
    // A profile that cannot be written has no history either.
    if (closed.get() === undefined) writing = Promise.all([writing, history.note(before, next)])
  }

  return {
    draft,
    ready: kept.ready,
    closed,
    load: async () => void (await Promise.all([kept.load(), history.load()])),
    change: (path, value) => replace(withValue(draft.get(), path, value)),
    changeMany: (changes) => replace(changes.reduce((next, [path, value]) => withValue(next, path, value), draft.get())),
    replace,
    settle: show,
    undo: () => {
      const before = history.withoutLast(draft.get())
      if (before) show(before)
    },
    steps: history.steps,
    backTo: (step) => replace(history.before(draft.get(), step)),
    flush: async () => void (await writing),
  }
}
