import { wrap } from 'comlink'
import type { Remote } from 'comlink'
import type { WordsApi } from './words-protocol.ts'

/** The worker that reads the log and checks what is written. It starts with the first thing asked of it. */
export function startWordsWorker(): WordsApi {
  let started: Remote<WordsApi> | undefined
  const worker = (): Remote<WordsApi> =>
    (started ??= wrap<WordsApi>(new Worker(new URL('./words.worker.ts', import.meta.url), { type: 'module', name: 'words' })))
  return {
    read: (request) => worker().read(request),
    check: (request) => worker().check(request),
    capital: (request, means) => worker().capital(request, means),
    variantFor: (request, program) => worker().variantFor(request, program),
    files: (request) => worker().files(request),
    brief: (request, program, notes) => worker().brief(request, program, notes),
  }
}
