/** A value that tells its listeners when it changes: the contract of React's useSyncExternalStore, without React. */
export interface Observable<T> {
  readonly get: () => T
  readonly subscribe: (listener: () => void) => () => void
}

export interface Settable<T> extends Observable<T> {
  readonly set: (value: T) => void
}

export function observable<T>(initial: T): Settable<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
