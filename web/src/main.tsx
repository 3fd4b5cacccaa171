import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { OwnRecords } from '#domain/person'
import { App } from './app.tsx'
import { keepOffline } from './offline.ts'
import { createAdviceState } from './state/advice-state.ts'
import { createDevice } from './state/device.ts'
import { createExamsState } from './state/exams-state.ts'
import { claimsOf, createImportsState } from './state/imports-state.ts'
import { createListsState } from './state/lists-state.ts'
import { createProfileState } from './state/profile-state.ts'
import { createSeasonState, keepSeasonInLog } from './state/season-state.ts'
import { sessionCopies } from './state/session-copy.ts'
import { createStudyState } from './state/study-state.ts'
import { createWordsState } from './state/words-state.ts'
import { observable } from './state/observable.ts'
import { startWorkers } from './work/workers.ts'
import type { WorkerNews } from './work/worker-client.ts'
import './tokens.css'
import './base.css'
import './parts/button.css'

const device = createDevice(async (ended) => (await import('#store/browser')).openBrowserStore({ ended }), {
  channel: new BroadcastChannel('matchwright'),
  ...('locks' in navigator ? { locks: navigator.locks } : {}),
})
const copies = sessionCopies(() => sessionStorage)
const news = observable<WorkerNews | undefined>(undefined)
const workers = startWorkers(news.set)
// A log of years is read there and here at the same time.
if (location.hash.startsWith('#/study')) void workers.study.prepare().catch(() => undefined)
const profile = createProfileState(device, copies)
const imports = createImportsState(device)
const study = createStudyState(workers.study, device, copies)
const season = createSeasonState(device, copies)
const records = (): OwnRecords => ({ practiceTests: study.practiceTests.get(), season: season.log.get() })
const advice = createAdviceState({
  worker: workers.advice,
  today,
  own: () => claimsOf(imports.documents.get()),
  records,
})
const exams = createExamsState(workers.exams)
const lists = createListsState(device)
const words = createWordsState(workers.words, device, copies)

const adviseAgain = (): void => advice.request(profile.draft.get())
keepSeasonInLog({ profile, season, today })
// The profile is there to be seen at once; advice waits until everything that decides it was read.
void Promise.all([profile.load(), imports.load(), study.logs.load(), season.load()]).then(() => {
  for (const source of [profile.draft, imports.documents, study.practiceTests, season.log]) source.subscribe(adviseAgain)
  adviseAgain()
})
// What could not be answered without a connection is asked once more when there is one.
addEventListener('online', askAgain)
// What could not be kept is tried again when somebody looks.
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') device.tryAgain()
})

const place = document.querySelector('#app')
if (!place) throw new Error('index.html requires an element #app')
createRoot(place).render(
  <StrictMode>
    <App
      state={{
        device,
        profile,
        advice,
        worker: workers.advice,
        files: workers.files,
        imports,
        exams,
        study,
        season,
        records,
        words,
        lists,
        news,
        askAgain,
        today,
      }}
      newVersion={keepOffline()}
    />
  </StrictMode>,
)

function askAgain(): void {
  if (advice.status.get().kind === 'failed') adviseAgain()
  study.reading.again()
  exams.again()
  words.log.again()
}

/** Today as the applicant's own calendar shows it. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
