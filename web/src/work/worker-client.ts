import { wrap } from 'comlink'
import type { WorkerApi } from './protocol.ts'

/** The worker that computes everything, so that the page never freezes. */
export function startWorker(): WorkerApi {
  return wrap<WorkerApi>(new Worker(new URL('./advice.worker.ts', import.meta.url), { type: 'module', name: 'advice' }))
}
