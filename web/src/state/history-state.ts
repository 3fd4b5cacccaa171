import { historyDoor } from '#store'
import type { KeptHistory, KeptStep } from '#store'
import { changesBetween, takenBack } from '../draft/change.ts'
import type { Change } from '../draft/change.ts'
import type { Draft } from '../draft/draft.ts'
import type { Device } from './device.ts'
import { createKeptState } from './kept-state.ts'
import { observable } from './observable.ts'
import type { Observable } from './observable.ts'
import type { SessionCopies } from './session-copy.ts'

/** The last changes of the profile, kept with it, so that each can be taken back after a reload too. */
export interface HistoryState {
  /** The newest last. */
  readonly steps: Observable<readonly KeptStep[]>
  readonly load: () => Promise<void>
  /** Notes what was changed, and resolves when that is stored. */
  readonly note: (before: Draft, after: Draft) => Promise<void>
  /** The draft without the last change made in this tab; undefined where it made none. That change leaves the history. */
  readonly withoutLast: (draft: Draft) => Draft | undefined
  /** The draft as it was before this step. */
  readonly before: (draft: Draft, step: KeptStep) => Draft
}

const id = 'mine'
const mostSteps = 50
/** Keys of one word or number are one step. */
const oneStepMs = 60_000

let made = 0

export function createHistoryState(device: Device, copies?: SessionCopies): HistoryState {
  const kept = createKeptState({ device, kind: historyDoor, ...(copies ? { copies } : {}) })
  const steps = observable<readonly KeptStep[]>([])
  kept.documents.subscribe(() => steps.set(kept.documents.get().get(id)?.steps ?? []))
  /** What this tab changed, the newest last. */
  let ours: readonly string[] = []
  const put = (change: (before: readonly KeptStep[]) => readonly KeptStep[]): Promise<void> =>
    kept.change(id, (current): KeptHistory => ({ ...current, version: 1, steps: change(current?.steps ?? []).slice(-mostSteps) }))

  return {
    steps,
    load: kept.load,
    note: async (before, after) => {
      const changes = changesBetween(before, after)
      if (changes.length === 0) return
      const last = steps.get().at(-1)
      const now = Date.now()
      if (last && last.id === ours.at(-1) && goesOn(last, changes, now)) {
        const whole = changesBetween(takenBack(before, last.changes), after)
        const rest = whole.length === 0 ? [] : [{ ...last, changes: whole }]
        if (whole.length === 0) ours = ours.slice(0, -1)
        return put((all) => all.flatMap((one) => (one.id === last.id ? rest : [one])))
      }
      const step = { id: `${now}-${performance.timeOrigin}-${made++}`, at: new Date(now).toISOString(), changes }
      ours = [...ours, step.id]
      return put((all) => [...all, step])
    },
    withoutLast: (draft) => {
      const last = steps.get().find((step) => step.id === ours.at(-1))
      ours = ours.slice(0, -1)
      if (!last) return undefined
      void put((all) => all.filter((step) => step.id !== last.id))
      return takenBack(draft, last.changes)
    },
    before: (draft, step) => {
      const all = steps.get()
      const later = all.slice(all.findIndex((one) => one.id === step.id))
      return takenBack(
        draft,
        later.flatMap(({ changes }) => changes),
      )
    },
  }
}

/** Whether this is more of the same: one field, typed on. */
function goesOn(last: KeptStep, changes: readonly Change[], now: number): boolean {
  const [before, after] = [last.changes, changes].map((all) => (all.length === 1 ? JSON.stringify(all[0]?.path) : undefined))
  return before !== undefined && before === after && now - Date.parse(last.at) < oneStepMs
}
