import type { Draft } from '../draft/draft.ts'
import type { AppState, Desk } from './hooks.ts'
import { observable } from './observable.ts'

export interface DeskParts {
  readonly openOwn: (desk: Desk) => AppState
  readonly openDemo: (desk: Desk, who: string, draft: Draft) => Promise<AppState>
}

/** A desk with the person's own data on it. */
export function openDesk({ openOwn, openDemo }: DeskParts): Desk {
  const desk: Desk = {
    get shown() {
      return shown
    },
    showDemo: async (who, draft) => shown.set(await openDemo(desk, who, draft)),
    leaveDemo: () => shown.set(own),
  }
  const own = openOwn(desk)
  const shown = observable(own)
  return desk
}
