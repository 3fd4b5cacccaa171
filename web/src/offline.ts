import { observable } from './state/observable.ts'
import type { Observable } from './state/observable.ts'

/** Takes over a version that waits; the page then loads anew. */
export type TakeOver = () => void

/** Keeps the app on the device after the first visit. Holds a function once a newer version waits to be used. */
export function keepOffline(): Observable<TakeOver | undefined> {
  const newVersion = observable<TakeOver | undefined>(undefined)
  if (import.meta.env.MODE === 'production' && 'serviceWorker' in navigator) {
    addEventListener('load', () => void register(newVersion.set))
  }
  return newVersion
}

async function register(tell: (takeOver: TakeOver) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register('./sw.js').catch(() => undefined)
  if (!registration) return
  const offer = (): void => {
    const { waiting } = registration
    if (waiting && navigator.serviceWorker.controller) tell(() => takeOver(waiting))
  }
  offer()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer)
  })
}

function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  // A worker's message has no target origin; that argument is for windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  waiting.postMessage('use the new version')
}
