import type { ReactNode } from 'react'
import { Labelled } from '../parts/labelled.tsx'
import { linkAddress } from './place.ts'

/** A link to be copied. The office keeps no more than its digest. */
export function LinkToGive({ label, secret }: { readonly label: string; readonly secret: string }): ReactNode {
  return (
    <div className="card">
      <Labelled label={label}>
        {(id) => (
          <input id={id} className="input" readOnly value={linkAddress(secret)} onFocus={({ target }) => target.select()} />
        )}
      </Labelled>
    </div>
  )
}
