import type { ReactNode } from 'react'
import { bandAloud, plural } from '../parts/words.ts'
import { useAdviceStatus } from '../state/hooks.ts'

/** Tells people who listen that the results were computed again, and what they are now. */
export function LiveSummary(): ReactNode {
  const status = useAdviceStatus()
  const { advice } = status
  const text =
    status.kind === 'ready' && advice
      ? `Results updated. ${bandAloud(advice.list.matchChance)} match. ${plural(advice.list.picks.length, 'program')} on the list.`
      : (status.sentence ?? '')
  return (
    <div className="hidden" role="status" aria-live="polite">
      {text}
    </div>
  )
}
