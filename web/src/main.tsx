import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { profileDoor } from '#store'
import { App } from './app.tsx'
import { keepOffline } from './offline.ts'
import { loadOverview } from './screens/home/home.tsx'
import { followAppearance } from './state/appearance.ts'
import { openAppState } from './state/app-state.ts'
import { openDesk } from './state/desk.ts'
import { createDevice } from './state/device.ts'
import { lastStanding } from './state/last-standing.ts'
import { sessionCopies } from './state/session-copy.ts'
import { trustOwnWorkers } from './trusted-workers.ts'
import './tokens.css'
import './base.css'
import './parts/button.css'

// The newest thing the app is built on in each engine; without it the sentence in the page stays.
if (!('toSorted' in Array.prototype && 'DecompressionStream' in globalThis)) throw new Error('this browser is too old')

trustOwnWorkers()

const loadStore = (): Promise<typeof import('#store/browser')> => import('#store/browser')
// Asked for before anything is drawn: whoever comes back waits for nothing longer. Where that fails, it is said when it is used.
loadStore().catch(() => undefined)

const device = createDevice(async (ended) => (await loadStore()).openBrowserStore({ ended }), {
  channel: new BroadcastChannel('matchwright'),
  ...('locks' in navigator ? { locks: navigator.locks } : {}),
})
const last = lastStanding(() => localStorage, document.documentElement.dataset['build'])
const desk = openDesk({
  openOwn: (own) =>
    openAppState({
      device,
      copies: sessionCopies(() => sessionStorage),
      last,
      today,
      desk: own,
      demo: undefined,
    }),
  openDemo: async (own, who, draft) => (await import('./state/demo-state.ts')).openDemoState({ desk: own, who, draft, today }),
})

// Who comes back is read and shown what stood there last by these; they come beside the documents.
if (last.isThere()) for (const fetched of [profileDoor.open(), loadOverview()]) fetched.catch(() => undefined)

followAppearance()
// Few print, and none at once.
addEventListener('load', () => void import('./shell/print-head.ts').then(({ printHeads }) => printHeads(desk.shown.get)))

// What could not be answered without a connection is asked once more when there is one.
addEventListener('online', () => desk.shown.get().askAgain())
// What could not be kept is tried again when somebody looks.
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') device.tryAgain()
})

const place = document.querySelector('#app')
if (!place) throw new Error('index.html requires an element #app')
createRoot(place).render(
  <StrictMode>
    <App desk={desk} newVersion={keepOffline()} />
  </StrictMode>,
)

/** Today as the applicant's own calendar shows it. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
