import { wrap } from 'comlink'
import type { Remote } from 'comlink'
import type { WorkerApi } from './protocol.ts'

/** The worker that computes everything, so that the page never freezes. It starts with the first thing asked of it. */
export function startWorker(): WorkerApi {
  let started: Remote<WorkerApi> | undefined
  const worker = (): Remote<WorkerApi> =>
    (started ??= wrap<WorkerApi>(new Worker(new URL('./advice.worker.ts', import.meta.url), { type: 'module', name: 'advice' })))
  return {
    advise: (request) => worker().advise(request),
    relist: (draft) => worker().relist(draft),
    moreAboutList: () => worker().moreAboutList(),
    levers: () => worker().levers(),
    explain: (id) => worker().explain(id),
    exportAs: (kind) => worker().exportAs(kind),
    readFile: (text) => worker().readFile(text),
    writeFile: (draft, format) => worker().writeFile(draft, format),
  }
}
