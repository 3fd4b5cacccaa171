import { useEffect } from 'react'
import { reviewDoor } from '#store'
import type { KeptReview } from '#store'
import type { Device } from '../../state/device.ts'
import { useAppState, useObserved } from '../../state/hooks.ts'
import { createKeptState } from '../../state/kept-state.ts'
import type { KeptState } from '../../state/kept-state.ts'
import { sessionCopies } from '../../state/session-copy.ts'

export const nothingKept: KeptReview = { version: 1, remarks: [], answers: {} }

/** One for the page, made when somebody first comes here: no other screen needs it. */
const states = new WeakMap<Device, KeptState<KeptReview>>()

function reviewsOn(device: Device): KeptState<KeptReview> {
  const made = states.get(device) ?? createKeptState({ device, kind: reviewDoor, copies: sessionCopies(() => sessionStorage) })
  states.set(device, made)
  return made
}

export interface Reviews {
  readonly ready: boolean
  readonly problem: string | undefined
  readonly of: (id: string) => KeptReview
  readonly all: ReadonlyMap<string, KeptReview>
  readonly change: (id: string, part: (now: KeptReview) => Partial<KeptReview>) => void
}

/** What this device keeps of reviews, by their names: own remarks, and what became of those that came back. */
export function useReviews(): Reviews {
  const state = reviewsOn(useAppState().device)
  useEffect(() => void state.load(), [state])
  const documents = useObserved(state.documents)
  return {
    ready: useObserved(state.ready),
    problem: useObserved(state.problem),
    of: (id) => documents.get(id) ?? nothingKept,
    all: documents,
    change: (id, part) => void state.change(id, (now = nothingKept) => ({ ...now, ...part(now) })),
  }
}
