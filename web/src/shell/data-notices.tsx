import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useNotice } from '../parts/notice.tsx'
import { useAppState, useObserved } from '../state/hooks.ts'
import { askToPersist, isPersisted, rememberAsked, wasAsked } from './persistence.ts'

/** Says what was set aside, and asks once, on a later visit, whether the browser shall keep the data for good. */
export function DataNotices(): ReactNode {
  const { device, profile } = useAppState()
  const aside = useObserved(device.setAside)
  const ready = useObserved(profile.ready)
  const say = useNotice()
  const [, go] = useLocation()
  const newest = aside.at(-1)
  useEffect(() => {
    if (newest) say({ text: newest, action: { label: 'Look', run: () => go('/data') }, lasting: true })
  }, [newest, say, go])
  useEffect(() => {
    if (!ready || Object.keys(profile.draft.get()).length === 0 || wasAsked()) return
    void isPersisted().then((persisted) => {
      if (persisted !== false) return
      rememberAsked()
      say({
        text: 'You come back: this browser may clear what you keep here when space runs short. You can ask it not to.',
        action: { label: 'Ask it', run: () => void askToPersist() },
      })
    })
  }, [ready, profile, say])
  return null
}
