/** Tabs of one browser: each with its own device, all on one store, hearing each other as through a BroadcastChannel. */
import type { DocStore } from '#store'
import { createDevice } from '../../src/state/device.ts'
import type { Device } from '../../src/state/device.ts'

/** A storage area as a tab's session has it. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>()
  return new Proxy(
    {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
      clear: () => items.clear(),
      key: (index: number) => [...items.keys()][index] ?? null,
      get length() {
        return items.size
      },
    } as Storage,
    {
      ownKeys: () => [...items.keys()],
      getOwnPropertyDescriptor: (_, key) =>
        typeof key === 'string' && items.has(key) ? { enumerable: true, configurable: true } : undefined,
    },
  )
}

/** Each channel hears what the others post, some time later. */
export function channels(count: number, later: () => Promise<void>): readonly BroadcastChannel[] {
  const targets = Array.from({ length: count }, () => new EventTarget())
  return targets.map((target) =>
    Object.assign(target, {
      postMessage: (data: unknown) => {
        for (const other of targets)
          if (other !== target) void later().then(() => other.dispatchEvent(new MessageEvent('message', { data })))
      },
    }),
  ) as unknown as readonly BroadcastChannel[]
}

/** A store whose answers take as long as `later` says, so that two tabs interleave. */
export function slowStore(store: DocStore, later: () => Promise<void>): DocStore {
  const slowly =
    <Args extends readonly unknown[], Answer>(work: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      await later()
      const answer = await work(...args)
      await later()
      return answer
    }
  return {
    get: slowly(store.get),
    list: slowly(store.list),
    all: slowly(store.all),
    put: slowly(store.put),
    remove: slowly(store.remove),
    replaceAll: slowly(store.replaceAll),
  }
}

/** Waits a seeded number of turns, from none to `most`. */
export function seededTurns(seed: number, most: number): () => Promise<void> {
  let state = seed >>> 0 || 1
  return async () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    for (let turn = (state >>> 16) % (most + 1); turn > 0; turn--) await Promise.resolve()
  }
}

export function tabsOn(
  open: () => DocStore,
  count: number,
  later: () => Promise<void> = async () => undefined,
): readonly Device[] {
  return channels(count, later).map((channel) => createDevice(async () => slowStore(open(), later), { channel, retryMs: 5 }))
}
