import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openBrowserStore } from '#store'
import { App } from './app.tsx'
import { keepOffline } from './offline.ts'
import { createAdviceState } from './state/advice-state.ts'
import { createDevice } from './state/device.ts'
import { createExamsState } from './state/exams-state.ts'
import { claimsOf, createImportsState } from './state/imports-state.ts'
import { createListsState } from './state/lists-state.ts'
import { createProfileState } from './state/profile-state.ts'
import { createStudyState } from './state/study-state.ts'
import { createWordsState } from './state/words-state.ts'
import { startExamsWorker } from './work/exams-client.ts'
import { startStudyWorker } from './work/study-client.ts'
import { startWordsWorker } from './work/words-client.ts'
import { startWorker } from './work/worker-client.ts'
import './tokens.css'
import './base.css'
import './parts/button.css'

const device = createDevice(() => openBrowserStore())
const worker = startWorker()
const profile = createProfileState(device)
const imports = createImportsState(device)
const advice = createAdviceState({ worker, today, own: () => claimsOf(imports.documents.get()) })
const exams = createExamsState(startExamsWorker())
const study = createStudyState(startStudyWorker(), device)
const lists = createListsState(device)
const words = createWordsState(startWordsWorker(), device)

profile.draft.subscribe(() => advice.request(profile.draft.get()))
imports.documents.subscribe(() => advice.request(profile.draft.get()))
// Without storage there are no imports; loading the profile says so.
void imports
  .load()
  .catch(() => undefined)
  .then(profile.load)
// A page that is put away may never come back: save what is waiting.
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void profile.flush()
  else void profile.catchUp()
})

const place = document.querySelector('#app')
if (!place) throw new Error('index.html requires an element #app')
createRoot(place).render(
  <StrictMode>
    <App state={{ device, profile, advice, worker, imports, exams, study, words, lists, today }} newVersion={keepOffline()} />
  </StrictMode>,
)

/** Today as the applicant's own calendar shows it. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
