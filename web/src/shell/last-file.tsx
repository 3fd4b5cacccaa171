import type { ReactNode } from 'react'
import { isoDate, isIsoDate } from '#domain'
import { dayText, daysFrom } from '#domain/say'
import { useAppState } from '../state/hooks.ts'
import { lastFileDay } from './persistence.ts'

/** How old the newest file of everything is: what is kept on one device alone can be lost with it. */
export function LastFile(): ReactNode {
  const today = isoDate(useAppState().today())
  const day = lastFileDay()
  if (day === undefined || !isIsoDate(day)) return <p>Never saved to a file from this browser.</p>
  return (
    <p>
      Last saved to a file: {dayText(day)}, {daysFrom(today, day)}.
    </p>
  )
}
