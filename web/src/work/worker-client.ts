import { proxy, wrap } from 'comlink'
import type { ServedAsk } from './serve.ts'

/** What a page hears of its workers beside their answers. */
export type WorkerNews =
  /** A worker ended while it was answering; another one took over and answered. */
  | { readonly kind: 'started again' }
  /** No worker could be started, or each one ended: nothing is computed until it is asked again. */
  | { readonly kind: 'down' }

export interface WorkerOptions {
  readonly start: () => Worker
  readonly tell: (news: WorkerNews) => void
  /** Name of the question whose last asking a new worker answers first, so that what builds on it can be asked of it. */
  readonly repeat?: string
  /** A question that takes longer than this without a word of how far it is ends the worker, and is told so. */
  readonly budget?: Budget
}

export interface Budget {
  readonly mostMs: number
  readonly sentence: string
}

/** A worker that could not be started, or ended before it answered. */
class WorkerGone extends Error {
  override readonly name: string = 'WorkerGone'
}

interface Running {
  readonly ask: (method: string, args: readonly unknown[]) => Promise<unknown>
  readonly end: () => void
}

/**
 * The page's side of one worker: every question is a method of `Api`. The worker starts with the first question; when it
 * ends before it has answered, another is started and asked once more. Rejects where that one ends too.
 */
export function startWorker<Api extends object>({ start, tell, repeat, budget }: WorkerOptions): Api {
  let running: Running | undefined
  let repeated: readonly unknown[] | undefined

  /** What the new worker has to answer before anything that builds on it: whoever asks waits for the same answer. */
  let repeatedFirst: Promise<unknown> | undefined

  const begin = (method: string): Running => {
    const begun: Running = runningWorker(start(), () => {
      if (running === begun) running = undefined
    })
    repeatedFirst = repeat !== undefined && repeated && method !== repeat ? begun.ask(repeat, repeated) : undefined
    return begun
  }

  const askOnce = async (method: string, args: readonly unknown[]): Promise<unknown> => {
    const worker = (running ??= begin(method))
    if (method !== repeat) await repeatedFirst
    return budget ? withinBudget(worker, budget, (hear) => worker.ask(method, args.map(hear))) : worker.ask(method, args)
  }

  const askAgain = async (method: string, args: readonly unknown[]): Promise<unknown> => {
    try {
      const answer = await askOnce(method, args)
      tell({ kind: 'started again' })
      return answer
    } catch (error) {
      if (error instanceof WorkerGone) tell({ kind: 'down' })
      throw error
    }
  }

  const ask = async (method: string, args: readonly unknown[]): Promise<unknown> => {
    if (method === repeat) {
      repeated = args
      repeatedFirst = undefined
    }
    try {
      return await askOnce(method, args)
    } catch (error) {
      if (error instanceof WorkerGone) return askAgain(method, args)
      throw error
    }
  }

  // The other side serves an `Api`: this is the edge between the threads, where its type is given.
  return new Proxy(
    {},
    {
      get:
        (_, method) =>
        (...args: readonly unknown[]) =>
          ask(String(method), args),
    },
  ) as Api
}

/** Ends the worker where its answer takes too long; each word of how far it is begins the time anew. */
async function withinBudget(
  worker: Running,
  { mostMs, sentence }: Budget,
  ask: (hear: (argument: unknown) => unknown) => Promise<unknown>,
): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let giveUp: (error: Error) => void
  const late = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  const wait = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      worker.end()
      giveUp(new Error(sentence))
    }, mostMs)
  }
  wait()
  const hear = (argument: unknown): unknown =>
    typeof argument !== 'function'
      ? argument
      : proxy((...heard: readonly unknown[]) => {
          wait()
          argument(...heard)
        })
  try {
    return await Promise.race([ask(hear), late])
  } finally {
    clearTimeout(timer)
  }
}

let lockCount = 0

/** One worker from its start to its end. */
function runningWorker(worker: Worker, ended: () => void): Running {
  const { ask, hold } = wrap<ServedAsk>(worker)
  const gone = new Promise<never>((_, reject) => {
    const end = (): void => {
      worker.terminate()
      ended()
      reject(new WorkerGone('the part of the page that computes could not be started or has stopped'))
    }
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      end()
    })
    worker.addEventListener('messageerror', end)
    void watch(hold, end)
  })
  // Nobody may be waiting for an answer when a worker ends.
  gone.catch(() => undefined)
  return {
    ask: (method, args) => Promise.race([ask(method, ...args), gone]),
    end: () => {
      worker.terminate()
      ended()
    },
  }
}

/** A worker that is ended from outside says nothing; the lock it held until then falls to the page. */
async function watch(hold: (name: string) => Promise<void>, end: () => void): Promise<void> {
  if (!('locks' in navigator)) return
  const name = `matchwright-worker-${performance.timeOrigin}-${Math.random()}-${lockCount++}`
  await hold(name)
  await navigator.locks.request(name, end)
}
