import { createMemoryStore } from '#store'
import type { Draft } from '../draft/draft.ts'
import { openAppState } from './app-state.ts'
import { createDevice } from './device.ts'
import type { AppState, Desk } from './hooks.ts'
import { noLastStanding } from './last-standing.ts'
import { noSessionCopies } from './session-copy.ts'

export interface Demo {
  readonly desk: Desk
  readonly who: string
  readonly draft: Draft
  readonly today: () => string
}

/** An invented applicant's state: nothing of it is stored, no other tab hears of it, and it ends with the page. */
export async function openDemoState({ desk, who, draft, today }: Demo): Promise<AppState> {
  const store = createMemoryStore()
  await store.put({ kind: 'profile', id: 'mine', rev: 0, body: draft })
  return openAppState({
    device: createDevice(async () => store),
    copies: noSessionCopies,
    last: noLastStanding,
    today,
    desk,
    demo: who,
  })
}
