/**
 * Files of others are read in a thread of their own, which is ended when it takes more time or memory than any honest file: what
 * the limits of the readers do not foresee costs a sentence, and not the machine.
 */
import { parentPort, Worker } from 'node:worker_threads'
import type { FileReaders } from './file-readers.ts'
import { readersHere } from './file-readers.ts'

export interface ReadingBudget {
  /** Without a sign of progress. */
  readonly mostMs: number
  /** Of this whole program, in bytes. */
  readonly mostMemory: number
}

const usualBudget: ReadingBudget = { mostMs: 60_000, mostMemory: 900 * 1024 * 1024 }
const lookMs = 50

interface Task {
  readonly reader: keyof FileReaders
  readonly path: string
  readonly options: object
}

type Reply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly outcome: unknown }
  | { readonly kind: 'failed'; readonly message: string; readonly code: unknown }

/** Readers that each run in a worker of `script`, which answers as `answerAsReader` does. */
export function readersApart(script: URL, budget: ReadingBudget = usualBudget): FileReaders {
  const ask = <Outcome>(task: Task, onProgress?: (share: number) => void): Promise<Outcome> =>
    // The other side answers with the outcome of the reader that was named: this is the edge between the threads.
    runIn(new Worker(script, { workerData: task }), budget, onProgress) as Promise<Outcome>
  return {
    programs: (path, { onProgress, ...options }) => ask({ reader: 'programs', path, options }, onProgress),
    cv: (path) => ask({ reader: 'cv', path, options: {} }),
    study: (path, options) => ask({ reader: 'study', path, options }),
  }
}

function runIn(worker: Worker, { mostMs, mostMemory }: ReadingBudget, onProgress?: (share: number) => void): Promise<unknown> {
  let since = performance.now()
  return new Promise<unknown>((resolve, reject) => {
    const refuse = (reason: string): void => {
      resolve({ kind: 'refused', reason })
      void worker.terminate()
    }
    const watch = setInterval(() => {
      if (performance.now() - since > mostMs) refuse(`Reading it took longer than ${mostMs / 1000} s, and was ended.`)
      else if (process.memoryUsage.rss() > mostMemory)
        refuse('Reading it took more memory than any file of this kind needs, and was ended.')
    }, lookMs)
    worker.on('message', (reply: Reply) => {
      since = performance.now()
      if (reply.kind === 'progress') onProgress?.(reply.share)
      else if (reply.kind === 'read') resolve(reply.outcome)
      else reject(Object.assign(new Error(reply.message), { code: reply.code }))
    })
    worker.on('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        refuse('Reading it took more memory than any file of this kind needs, and was ended.')
      else reject(error)
    })
    worker.on('exit', () => clearInterval(watch))
  })
}

function reply(said: Reply): void {
  // A port between threads has no origin; that is for windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(said)
}

function sayProgress(share: number): void {
  reply({ kind: 'progress', share })
}

/** The worker's side. */
export async function answerAsReader({ reader, path, options }: Task): Promise<void> {
  try {
    const read = readersHere[reader] as (path: string, options: object) => Promise<unknown>
    reply({ kind: 'read', outcome: await read(path, { ...options, onProgress: sayProgress }) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error), code })
  }
}
