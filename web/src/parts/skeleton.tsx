import type { ReactNode } from 'react'
import { useLate } from '../state/hooks.ts'
import './skeleton.css'

/** Holds the place of something that is coming, and shows so only when it takes longer than people take for immediate. */
export function Skeleton({ lines, label }: { readonly lines: number; readonly label: string }): ReactNode {
  const late = useLate(true)
  return (
    <div className={`skeleton ${late ? 'skeleton-late' : ''}`} role="status">
      <span className="hidden">{late ? label : ''}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton-line" />
      ))}
    </div>
  )
}
