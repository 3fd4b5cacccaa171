import type { DocStore } from '#store'
import type { Device, Saving } from './device.ts'
import type { Draft, Json } from '../draft/draft.ts'
import { isObject, withValue } from '../draft/draft.ts'
import { observable } from './observable.ts'
import type { Observable } from './observable.ts'

/** The applicant's profile on this device: read once, changed at once, saved as one goes, and every change can be undone. */
export interface ProfileState {
  readonly draft: Observable<Draft>
  readonly saving: Observable<Saving>
  /** False until the stored profile was read. */
  readonly ready: Observable<boolean>
  readonly load: () => Promise<void>
  /** Changes one field; `undefined` takes it away. */
  readonly change: (path: string, value: Json | undefined) => void
  /** Changes several fields as one change, undone as one. */
  readonly changeMany: (changes: readonly (readonly [path: string, value: Json | undefined])[]) => void
  /** Replaces the whole profile, as an import or an example does. */
  readonly replace: (draft: Draft) => void
  /** Takes back the last change. */
  readonly undo: () => void
  /** Takes over what another window has saved meanwhile, unless something here still waits to be saved. */
  readonly catchUp: () => Promise<void>
  /** Saves what has not been saved yet, now. */
  readonly flush: () => Promise<void>
}

const kind = 'profile'
const id = 'mine'
const pauseMs = 250
const longestHistory = 200

export function createProfileState(device: Pick<Device, 'store'>): ProfileState {
  const draft = observable<Draft>({})
  const saving = observable<Saving>({ kind: 'nothing yet' })
  const ready = observable(false)
  const history: Draft[] = []
  let store: DocStore | undefined
  let rev = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()

  const load = async (): Promise<void> => {
    try {
      store = await device.store()
      const stored = await store.get(kind, id)
      rev = stored?.rev ?? 0
      if (stored && isDraft(stored.body)) {
        draft.set(stored.body)
        saving.set({ kind: 'saved' })
      }
    } catch {
      saving.set({ kind: 'failed', sentence: cannotKeep })
    }
    ready.set(true)
  }

  const catchUp = async (): Promise<void> => {
    if (!store || saving.get().kind === 'saving') return
    const stored = await store.get(kind, id).catch(() => undefined)
    if (!stored || stored.rev <= rev || !isDraft(stored.body) || saving.get().kind === 'saving') return
    rev = stored.rev
    history.push(draft.get())
    draft.set(stored.body)
  }

  const show = (next: Draft): void => {
    draft.set(next)
    saving.set({ kind: 'saving' })
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), pauseMs)
  }

  const replace = (next: Draft): void => {
    history.push(draft.get())
    if (history.length > longestHistory) history.shift()
    show(next)
  }

  /** One save after the other; when another tab saved first, this tab's newer text wins and nothing is half written. */
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    writing = writing.then(async () => {
      if (saving.get().kind !== 'saving') return
      saving.set(await write(draft.get()))
    })
    return writing
  }

  const write = async (body: Draft): Promise<Saving> => {
    if (!store) return { kind: 'failed', sentence: cannotKeep }
    try {
      const first = await store.put({ kind, id, rev, body })
      const result = first.kind === 'saved' ? first : await store.put({ kind, id, rev: first.current?.rev ?? 0, body })
      if (result.kind === 'conflict')
        return { kind: 'failed', sentence: 'Another window is saving this profile. Close it and change a field again.' }
      rev = result.rev
      return draft.get() === body ? { kind: 'saved' } : { kind: 'saving' }
    } catch {
      return { kind: 'failed', sentence: cannotKeep }
    }
  }

  return {
    draft,
    saving,
    ready,
    load,
    change: (path, value) => replace(withValue(draft.get(), path, value)),
    changeMany: (changes) => replace(changes.reduce((next, [path, value]) => withValue(next, path, value), draft.get())),
    replace,
    undo: () => {
      const before = history.pop()
      if (before) show(before)
    },
    catchUp,
    flush,
  }
}

const cannotKeep =
  'This browser does not let the page keep data (a private window, or storage is full). Save your profile as a file before you close it.'

function isDraft(body: unknown): body is Draft {
  return isObject(body as Json | undefined)
}
