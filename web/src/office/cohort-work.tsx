import type { ReactNode } from 'react'
import { FailedLines } from './failed-lines.tsx'
import { Said } from './frame.tsx'
import type { LookedAt } from './use-cohort.ts'

/** How far the lines are that are being worked out, and which could not be. */
export function CohortWork({ progress, said, failed }: Pick<LookedAt, 'progress' | 'said' | 'failed'>): ReactNode {
  return (
    <>
      <p role="status" className="soft">
        {progress}
      </p>
      <Said>{said}</Said>
      <FailedLines failed={failed} />
    </>
  )
}
