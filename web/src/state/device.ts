import type { DocStore } from '#store'
import { observable } from './observable.ts'
import type { Observable } from './observable.ts'

/** Whether what was written is safe. */
export type Saving =
  | { readonly kind: 'nothing yet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** Where the page keeps its documents: opened once, written one change after the other, and able to say when all of it is safe. */
export interface Device {
  /** Rejects where the browser keeps nothing; the next call tries again. */
  readonly store: () => Promise<DocStore>
  /** Runs `work` once every earlier change is through. Rejects with what went wrong; later changes go on. */
  readonly write: (work: (store: DocStore) => Promise<void>) => Promise<void>
  /** `saving` from the moment a change is asked for until the last one that waits is through. */
  readonly saving: Observable<Saving>
}

export function createDevice(openStore: () => Promise<DocStore>): Device {
  const saving = observable<Saving>({ kind: 'nothing yet' })
  let opening: Promise<DocStore> | undefined
  let last: Promise<void> = Promise.resolve()

  const store = (): Promise<DocStore> => (opening ??= openStore().catch(forget))

  const forget = (error: unknown): never => {
    opening = undefined
    throw error
  }

  const write = (work: (store: DocStore) => Promise<void>): Promise<void> => {
    saving.set({ kind: 'saving' })
    // A browser may end a connection behind the page's back, so a failed write opens a new one next time.
    const done = last.then(async () => work(await store()).catch(forget))
    const settle = (outcome: Saving): void => {
      if (last === settled) saving.set(outcome)
    }
    const settled = done.then(
      () => settle({ kind: 'saved' }),
      () => settle({ kind: 'failed', sentence: cannotKeep }),
    )
    last = settled
    return done
  }

  return { store, write, saving }
}

export const cannotKeep =
  'This browser does not let Matchwright keep anything on this device. What you write stays until you close the page.'
