import { wrap } from 'comlink'
import type { Remote } from 'comlink'
import type { StudyApi } from './study-protocol.ts'

/** The worker that reads the study log. It starts with the first thing asked of it. */
export function startStudyWorker(): StudyApi {
  let started: Remote<StudyApi> | undefined
  const worker = (): Remote<StudyApi> =>
    (started ??= wrap<StudyApi>(new Worker(new URL('./study.worker.ts', import.meta.url), { type: 'module', name: 'study' })))
  return { read: (request) => worker().read(request) }
}
