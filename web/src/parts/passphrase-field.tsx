import type { ReactNode } from 'react'
import { Labelled } from './labelled.tsx'

export interface PassphraseFieldProps {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  /** Whether one is made up here, so that a keeper of passwords offers to. */
  readonly isNew?: boolean
  readonly hint?: string
}

export function PassphraseField({ label, value, change, isNew = false, hint }: PassphraseFieldProps): ReactNode {
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          <input
            id={id}
            className="input"
            type="password"
            autoComplete={isNew ? 'new-password' : 'off'}
            value={value}
            onChange={({ target }) => change(target.value)}
          />
          {hint !== undefined && <p className="soft small">{hint}</p>}
        </>
      )}
    </Labelled>
  )
}
