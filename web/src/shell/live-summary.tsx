import type { ReactNode } from 'react'
import { chanceAloud, counted } from '#domain/say'
import { useAdviceStatus } from '../state/hooks.ts'

/** Tells people who listen that the results were computed again, and what they are now. */
export function LiveSummary(): ReactNode {
  const status = useAdviceStatus()
  const { advice } = status
  const text =
    status.kind === 'ready' && advice
      ? `Results updated. ${advice.list.matchChance ? `${chanceAloud(advice.list.matchChance)} match` : 'No number for this list'}. ${counted(advice.list.picks.length, 'program')} on the list.`
      : (status.sentence ?? status.beyond?.why ?? '')
  return (
    <div className="hidden" role="status" aria-live="polite">
      {text}
    </div>
  )
}
