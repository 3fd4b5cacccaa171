import { House, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** Where a screen is not there: once more, or everything else. */
export function AgainOrTheRest({ again }: { readonly again: () => void }): ReactNode {
  return (
    <>
      <button type="button" className="button primary" onClick={again}>
        <RotateCw size={18} aria-hidden /> Try again
      </button>
      <Link href="/" className="button">
        <House size={18} aria-hidden /> Show the rest
      </Link>
    </>
  )
}
