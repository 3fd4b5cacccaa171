import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useAppState } from '../state/hooks.ts'

/** Says on every screen of a demo whose data these are, and leads back. */
export function DemoLine(): ReactNode {
  const { demo, desk } = useAppState()
  const [, go] = useLocation()
  if (demo === undefined) return null
  const leave = (): void => {
    go('/')
    desk.leaveDemo()
  }
  return (
    <aside className="demo-line" aria-label="Demo">
      <p>
        <b>Demo</b>, an invented applicant: {demo}. Change what you like; none of it is kept, and your own profile is as it was.
      </p>
      <button type="button" className="button" onClick={leave}>
        <ArrowLeft size={18} aria-hidden /> Leave the demo
      </button>
    </aside>
  )
}
