import type { Doc, DocStore } from '#store'
import { observable } from './observable.ts'
import type { Observable } from './observable.ts'
import { faultOf, faultSentence } from './storage-fault.ts'

/** Whether what was written is safe. */
export type Saving =
  | { readonly kind: 'nothing yet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** A document that was written; `everything` when all of them were replaced or erased at once. */
export type Change = { readonly kind: string; readonly id: string } | 'everything'

/** Where the page keeps its documents: opened when needed, opened anew when it was lost, and shared with the other tabs. */
export interface Device {
  /** Reads once every earlier change is through, so that what is read is never older than what was written here. */
  readonly read: <T>(work: (store: DocStore) => Promise<T>) => Promise<T>
  /**
   * Runs `work` once every earlier change is through and while no other tab changes the document of this name.
   * Rejects with what went wrong; until a later write of the same name succeeds, `saving` says so.
   */
  readonly write: (name: string, work: (store: DocStore) => Promise<void>) => Promise<void>
  /** `saving` from the moment a change is asked for until the last one that waits is through. */
  readonly saving: Observable<Saving>
  /** Says in every other tab that this document was written. */
  readonly tell: (change: Change) => void
  /** Hears what other tabs have written, and here when everything was replaced. */
  readonly follow: (listener: (change: Change) => void) => () => void
  /** Hears when what failed should be tried again. */
  readonly again: (listener: () => void) => void
  /** Tries again what failed; the page calls it when it comes back to the front. */
  readonly tryAgain: () => void
  /** Documents the page shows and the store has not got yet, for a file of everything. */
  readonly unstored: () => readonly Unstored[]
  readonly offer: (waiting: () => readonly Unstored[]) => void
  /** Sentences about documents that were set aside since the page was opened. */
  readonly setAside: Observable<readonly string[]>
  readonly sayAside: (sentence: string) => void
}

export type Unstored = Pick<Doc, 'kind' | 'id' | 'body'>

/** What the device needs of the browser, where the browser has it. */
export interface Surroundings {
  readonly channel?: BroadcastChannel
  readonly locks?: LockManager
  readonly retryMs?: number
}

export function createDevice(
  openStore: (ended: () => void) => Promise<DocStore>,
  { channel, locks, retryMs = 4000 }: Surroundings = {},
): Device {
  const setAside = observable<readonly string[]>([])
  const offers = new Set<() => readonly Unstored[]>()
  const followers = new Set<(change: Change) => void>()
  const retries = createRetries(retryMs)
  const turns = createTurns({ connection: createConnection(openStore, retries.later), retries, ...(locks ? { locks } : {}) })
  const hear = (change: Change): void => {
    for (const listener of followers) listener(change)
  }
  channel?.addEventListener('message', ({ data }) => hear(data))
  return {
    ...turns,
    tell: (change) => {
      // A channel reaches this page's own tabs only; a target origin is for windows.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      channel?.postMessage(change)
      if (change === 'everything') hear(change)
    },
    follow: (listener) => {
      followers.add(listener)
      return () => void followers.delete(listener)
    },
    again: retries.again,
    tryAgain: retries.now,
    unstored: () => [...offers].flatMap((waiting) => waiting()),
    offer: (waiting) => void offers.add(waiting),
    setAside,
    sayAside: (sentence) => setAside.set([...setAside.get(), sentence]),
  }
}

interface Retries {
  readonly again: (listener: () => void) => void
  readonly now: () => void
  readonly later: () => void
}

function createRetries(afterMs: number): Retries {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = (): void => {
    clearTimeout(timer)
    timer = undefined
    for (const listener of listeners) listener()
  }
  return {
    again: (listener) => void listeners.add(listener),
    now,
    later: () => {
      timer ??= setTimeout(now, afterMs)
    },
  }
}

interface Connection {
  readonly store: () => Promise<DocStore>
  /** The next use opens anew. */
  readonly forget: () => void
}

function createConnection(openStore: (ended: () => void) => Promise<DocStore>, failed: () => void): Connection {
  let opening: Promise<DocStore> | undefined
  const forget = (): void => {
    opening = undefined
  }
  const store = (): Promise<DocStore> =>
    (opening ??= openStore(forget).catch((error: unknown) => {
      forget()
      failed()
      throw error
    }))
  return { store, forget }
}

interface Waiting {
  readonly connection: Connection
  readonly retries: Retries
  readonly locks?: LockManager
}

/** One read or write after the other, and whether all that was written is safe. */
function createTurns({ connection, retries, locks }: Waiting): Pick<Device, 'read' | 'write' | 'saving'> {
  const saving = observable<Saving>({ kind: 'nothing yet' })
  /** What could not be written, by name, with why. */
  const unsaved = new Map<string, string>()
  let last: Promise<void> = Promise.resolve()
  let waiting = 0

  const attempt = async (name: string, work: (store: DocStore) => Promise<void>): Promise<void> => {
    const run = async (): Promise<void> => work(await connection.store())
    if (locks) await locks.request(`matchwright ${name}`, run)
    else await run()
  }

  /** A connection that ended is opened anew at once; whatever else is wrong waits. */
  const persist = async (name: string, work: (store: DocStore) => Promise<void>): Promise<void> => {
    try {
      await attempt(name, work)
    } catch (error) {
      connection.forget()
      if (faultOf(error) !== 'connection ended') throw error
      await attempt(name, work)
    }
  }

  const settle = (): void => {
    waiting -= 1
    const [sentence] = unsaved.values()
    if (sentence !== undefined) retries.later()
    if (waiting === 0) saving.set(sentence === undefined ? { kind: 'saved' } : { kind: 'failed', sentence })
  }

  return {
    saving,
    read: (work) => {
      const done = last.then(async () => work(await connection.store()))
      last = done.then(...bothWays(() => undefined))
      return done
    },
    write: (name, work) => {
      waiting += 1
      saving.set({ kind: 'saving' })
      const done = last.then(() => persist(name, work))
      last = done.then(
        () => void unsaved.delete(name),
        (error: unknown) => void unsaved.set(name, faultSentence(error)),
      )
      last = last.then(settle)
      return done
    },
  }
}

function bothWays(then: () => void): readonly [() => void, () => void] {
  return [then, then]
}
