import type { ReactNode } from 'react'
import { useAppState, useObserved } from '../state/hooks.ts'

/** Whether what was written is safe, in a few words. */
export function SavedLine(): ReactNode {
  const { device, demo } = useAppState()
  const saving = useObserved(device.saving)
  if (demo !== undefined) return <span className="saved">A demo: nothing is kept</span>
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
