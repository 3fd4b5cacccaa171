import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** In the place of a document that a newer version wrote: it is there, whole, and not to be changed here. */
export function Unopened({ sentence }: { readonly sentence: string }): ReactNode {
  return (
    <div className="card" role="alert">
      <p>{sentence}</p>
      <p>
        <button type="button" className="button" onClick={() => location.reload()}>
          Reload
        </button>{' '}
        <Link href="/data" className="button quiet">
          Save everything to a file
        </Link>
      </p>
    </div>
  )
}
