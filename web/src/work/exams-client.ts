import { wrap } from 'comlink'
import type { Remote } from 'comlink'
import type { ExamsApi } from './exams-protocol.ts'

/** The worker that forecasts exams. It starts with the first thing asked of it. */
export function startExamsWorker(): ExamsApi {
  let started: Remote<ExamsApi> | undefined
  const worker = (): Remote<ExamsApi> =>
    (started ??= wrap<ExamsApi>(new Worker(new URL('./exams.worker.ts', import.meta.url), { type: 'module', name: 'exams' })))
  return { read: (request) => worker().read(request) }
}
