import type { ReactNode } from 'react'
import type { OfficeRun } from '#client'
import { counted } from '#domain/say'

/** For how many nothing could be worked out, and each reason once; nothing where all could. */
export function FailedLines({ failed }: Pick<OfficeRun, 'failed'>): ReactNode {
  if (failed.length === 0) return null
  const reasons = [...new Set(failed.map(({ sentence }) => sentence))]
  return (
    <p role="alert">
      {counted(failed.length, 'line')} could not be worked out. {reasons.join(' ')}
    </p>
  )
}
