import type { ExamsApi } from './exams-protocol.ts'
import type { FilesApi } from './files-protocol.ts'
import type { WorkerApi } from './protocol.ts'
import type { StudyApi } from './study-protocol.ts'
import type { WordsApi } from './words-protocol.ts'
import type { WorkerNews } from './worker-client.ts'
import { startWorker } from './worker-client.ts'

/** Everything that computes beside the page, so that it never freezes. Each starts with the first thing asked of it. */
export interface Workers {
  readonly advice: WorkerApi
  readonly exams: ExamsApi
  readonly study: StudyApi
  readonly words: WordsApi
  readonly files: FilesApi
}

export function startWorkers(tell: (news: WorkerNews) => void): Workers {
  return {
    advice: startWorker({
      start: () => new Worker(new URL('./advice.worker.ts', import.meta.url), { type: 'module', name: 'advice' }),
      tell,
      repeat: 'advise',
    }),
    exams: startWorker({
      start: () => new Worker(new URL('./exams.worker.ts', import.meta.url), { type: 'module', name: 'exams' }),
      tell,
    }),
    study: startWorker({
      start: () => new Worker(new URL('./study.worker.ts', import.meta.url), { type: 'module', name: 'study' }),
      tell,
    }),
    words: startWorker({
      start: () => new Worker(new URL('./words.worker.ts', import.meta.url), { type: 'module', name: 'words' }),
      tell,
    }),
    files: startWorker({
      start: () => new Worker(new URL('./files.worker.ts', import.meta.url), { type: 'module', name: 'files' }),
      tell,
      budget: { mostMs: 60_000, sentence: 'Reading this file took longer than a minute, and was ended. Nothing was changed.' },
    }),
  }
}
