import { draftKind, mergeThree } from '#store'
import type { Draft, Json } from '../draft/draft.ts'
import { draftFrom, withValue } from '../draft/draft.ts'
import type { Device } from './device.ts'
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
  /** Resolves when what was changed is stored, or could not be. */
  readonly flush: () => Promise<void>
}

const id = 'mine'
const longestHistory = 200

export function createProfileState(device: Device, copies?: SessionCopies): ProfileState {
  const draft = observable<Draft>({})
  const closed = observable<string | undefined>(undefined)
  let history: readonly Draft[] = []
  let writing: Promise<void> = Promise.resolve()

  const kept = createKeptState({
    device,
    kind: draftKind,
    ...(copies ? { copies } : {}),
    // Undo leads to what the profile was before a change made here, with what has come from elsewhere since.
    adopted: (_, before, after) => {
      const [base, theirs] = [draftFrom(before), draftFrom(after)]
      if (base !== theirs) history = history.map((ours) => draftFrom(mergeThree({ base, ours, theirs }).body))
    },
  })
  kept.documents.subscribe(() => draft.set(draftFrom(kept.documents.get().get(id))))
  kept.closed.subscribe(() => closed.set(kept.closed.get().get(id)))

  const show = (next: Draft): void => {
    writing = kept.put(id, next)
  }

  const replace = (next: Draft): void => {
    history = [...history, draft.get()].slice(-longestHistory)
    show(next)
  }

  return {
    draft,
    ready: kept.ready,
    closed,
    load: kept.load,
    change: (path, value) => replace(withValue(draft.get(), path, value)),
    changeMany: (changes) => replace(changes.reduce((next, [path, value]) => withValue(next, path, value), draft.get())),
    replace,
    settle: show,
    undo: () => {
      const before = history.at(-1)
      history = history.slice(0, -1)
      if (before) show(before)
    },
    flush: () => writing,
  }
}
