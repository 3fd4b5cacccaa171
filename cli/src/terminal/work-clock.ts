/** Says that the tool is still at work, from a thread of its own: what takes long keeps the main one from saying anything. */
import { writeSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

interface Clock {
  /** Set to 1 when the work is done. */
  readonly done: Int32Array
  readonly what: string
}

const standardError = 2
const everyMs = 1000

/** Counts the seconds of some work on standard error, from the first on; what is returned ends it and leaves the line clean. */
export function startClock(script: URL, what: string): () => Promise<void> {
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const worker = new Worker(script, { workerData: { done, what } satisfies Clock })
  // A clock that cannot run is missed by nobody.
  worker.on('error', () => undefined)
  const ended = new Promise<void>((resolve) => void worker.on('exit', () => resolve()))
  return () => {
    Atomics.store(done, 0, 1)
    Atomics.notify(done, 0)
    return ended
  }
}

function countSeconds({ done, what }: Clock): void {
  let seconds = 0
  while (Atomics.load(done, 0) === 0 && Atomics.wait(done, 0, 0, everyMs) === 'timed-out') {
    seconds += 1
    writeSync(standardError, `\r${what}: ${seconds} s`)
  }
  if (seconds > 0) writeSync(standardError, '\r\u001B[K')
}

if (!isMainThread && isClock(workerData)) countSeconds(workerData)

function isClock(data: unknown): data is Clock {
  return typeof data === 'object' && data !== null && 'done' in data && 'what' in data
}
