import type { ReactNode } from 'react'
import type { Saving } from '../state/device.ts'
import { useAppState, useObserved } from '../state/hooks.ts'

/** Whether what was written is safe, in a few words. */
export function SavedLine(): ReactNode {
  const { profile, device } = useAppState()
  const saving = least(useObserved(profile.saving), useObserved(device.saving))
  switch (saving.kind) {
    case 'nothing yet':
      return <span className="saved">Stays on this device</span>
    case 'saving':
      return <span className="saved">Saving…</span>
    case 'saved':
      return <span className="saved">Saved on this device</span>
    case 'failed':
      return <span className="saved saved-failed">{saving.sentence}</span>
  }
}

const fromLeastSafe: readonly Saving['kind'][] = ['failed', 'saving', 'saved', 'nothing yet']

/** The profile and the other documents are saved apart; the line speaks of the one that is less safe. */
function least(a: Saving, b: Saving): Saving {
  return fromLeastSafe.indexOf(a.kind) <= fromLeastSafe.indexOf(b.kind) ? a : b
}
