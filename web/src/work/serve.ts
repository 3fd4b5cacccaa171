import { expose } from 'comlink'

/** What every worker answers to: one way to ask, and a lock by which the page learns of its end. */
export interface ServedAsk {
  readonly ask: (method: string, ...args: readonly unknown[]) => Promise<unknown>
  /** Answers once the lock of this name is held; it is held as long as the worker lives. */
  readonly hold: (name: string) => Promise<void>
}

type Methods = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>

/** The worker's side: answers the page with these methods. */
export function serve<Api extends { readonly [Method in keyof Api]: Methods[string] }>(api: Api): void {
  const methods = new Map<string, Methods[string]>(Object.entries<Methods[string]>(api))
  const served: ServedAsk = {
    ask: (method, ...args) => {
      const answer = methods.get(method)
      if (!answer) throw new Error(`this worker does not answer to ${method}`)
      // The page is typed by the same `Api`.
      return answer(...(args as never[]))
    },
    hold,
  }
  expose(served)
}

function hold(name: string): Promise<void> {
  return new Promise((held) => {
    void navigator.locks.request(name, () => {
      held()
      return new Promise<never>(() => undefined)
    })
  })
}
