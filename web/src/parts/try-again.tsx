import { RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAppState } from '../state/hooks.ts'

/** Asks once more what could not be answered. */
export function TryAgain(): ReactNode {
  const { askAgain } = useAppState()
  return (
    <button type="button" className="button primary" onClick={askAgain}>
      <RotateCw size={18} aria-hidden /> Try again
    </button>
  )
}
