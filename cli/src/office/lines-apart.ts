/** Lines of an office are worked out in a thread of their own: an advice takes longer than an answer may. */
import { parentPort, Worker } from 'node:worker_threads'
import type { LineResult, LineTask, WorkOutLine } from '#server'
import { factsIn } from '#facts/node'

export interface LinesApart {
  readonly workOut: WorkOutLine
  /** Ends the thread, which would keep the process. */
  readonly close: () => Promise<void>
}

/** Works out lines with the facts of a folder. */
export type LinesWith = (factsFolder: string) => LinesApart

interface LineWorker {
  readonly linesWith: string
}

interface Sent {
  readonly id: number
  readonly task: LineTask
}

type Reply =
  | { readonly id: number; readonly kind: 'result'; readonly result: LineResult }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }

interface Waiting {
  readonly resolve: (result: LineResult) => void
  readonly reject: (error: Error) => void
}

/** In a worker of `script`, which answers as `answerAsLines` does; begun with the first line, again where it ended. */
export function linesApart(script: URL): LinesWith {
  return (factsFolder) => {
    const waiting = new Map<number, Waiting>()
    let [worker, next]: [Worker | undefined, number] = [undefined, 0]
    const begin = (): Worker => {
      const begun = new Worker(script, { workerData: { linesWith: factsFolder } satisfies LineWorker })
      begun.on('message', (reply: Reply) => {
        const asked = waiting.get(reply.id)
        waiting.delete(reply.id)
        if (reply.kind === 'result') asked?.resolve(reply.result)
        else asked?.reject(new Error(reply.message))
      })
      begun.on('error', (error) => ended(error instanceof Error ? error : new Error(String(error))))
      begun.on('exit', () => ended(new Error('the thread that works out lines ended')))
      return begun
    }
    const ended = (error: Error): void => {
      worker = undefined
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    const workOut: WorkOutLine = (task) =>
      new Promise((resolve, reject) => {
        const id = next++
        waiting.set(id, { resolve, reject })
        worker ??= begin()
        // A port between threads has no origin; that is for windows.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        worker.postMessage({ id, task } satisfies Sent)
      })
    return { workOut, close: async () => void (await worker?.terminate()) }
  }
}

/** Whether a worker was started to work out lines. */
export function isLineWorker(data: unknown): data is LineWorker {
  return typeof data === 'object' && data !== null && 'linesWith' in data
}

/** The worker's side. */
export async function answerAsLines({ linesWith }: LineWorker): Promise<void> {
  const { linesHere } = await import('#server')
  const workOut = linesHere(factsIn(linesWith))
  parentPort?.on('message', ({ id, task }: Sent) => {
    workOut(task).then(
      (result) => reply({ id, kind: 'result', result }),
      (error: unknown) => reply({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
  })
}

function reply(said: Reply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(said)
}
