import type { DocStore } from '#store'
import { cannotKeep } from './device.ts'
import type { Device } from './device.ts'
import { observable } from './observable.ts'
import type { Observable } from './observable.ts'

/** Documents of one kind on this device, each by its id: changed at once, saved one after the other. */
export interface KeptState<Body> {
  /** By id. Empty until `load` has read them. */
  readonly documents: Observable<ReadonlyMap<string, Body>>
  /** True once the stored documents were read, or could not be. */
  readonly ready: Observable<boolean>
  /** What went wrong with the last save, in a sentence. */
  readonly problem: Observable<string | undefined>
  /** Reads what is stored; the second call does nothing. */
  readonly load: () => Promise<void>
  readonly put: (id: string, body: Body) => Promise<void>
  readonly remove: (id: string) => Promise<void>
}

export interface KeptOptions<Body> {
  readonly device: Device
  readonly kind: string
  /** Whether a stored body is one of ours; anything else is left where it is and not shown. */
  readonly isBody: (body: unknown) => body is Body
}

export function createKeptState<Body>({ device, kind, isBody }: KeptOptions<Body>): KeptState<Body> {
  const documents = observable<ReadonlyMap<string, Body>>(new Map())
  const ready = observable(false)
  const problem = observable<string | undefined>(undefined)
  let loading: Promise<void> | undefined

  const read = async (): Promise<void> => {
    try {
      const stored = await (await device.store()).list(kind)
      const found = stored.flatMap(({ id, body }) => (isBody(body) ? [[id, body] as const] : []))
      // What was changed before the store answered stands above what was stored.
      documents.set(new Map([...found, ...documents.get()]))
    } catch {
      problem.set(cannotKeep)
    }
    ready.set(true)
  }

  /** When another tab saved first, this tab's newer text wins. */
  const write = async (work: (store: DocStore) => Promise<void>): Promise<void> => {
    try {
      await device.write(work)
      problem.set(undefined)
    } catch {
      problem.set(cannotKeep)
    }
  }

  return {
    documents,
    ready,
    problem,
    load: () => (loading ??= read()),
    put: (id, body) => {
      documents.set(new Map([...documents.get(), [id, body]]))
      return write(async (store) => {
        const present = await store.get(kind, id)
        await store.put({ kind, id, rev: present?.rev ?? 0, body })
      })
    },
    remove: (id) => {
      documents.set(new Map([...documents.get()].filter(([other]) => other !== id)))
      return write(async (store) => {
        const present = await store.get(kind, id)
        if (present) await store.remove(present)
      })
    },
  }
}
