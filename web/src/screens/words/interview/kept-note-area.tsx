import { useId } from 'react'
import type { ReactNode } from 'react'
import { Unopened } from '../../../parts/unopened.tsx'
import { useAppState, useObserved } from '../../../state/hooks.ts'

export interface KeptNoteAreaProps {
  readonly id: string
  readonly label: string
  readonly rows: number
}

/** A note of the applicant's own, kept on this device as it is written. */
export function KeptNoteArea({ id, label, rows }: KeptNoteAreaProps): ReactNode {
  const field = useId()
  const { notes } = useAppState().words
  const text = useObserved(notes.documents).get(id)?.text ?? ''
  const unopened = useObserved(notes.closed).get(id)
  if (unopened) return <Unopened sentence={unopened} />
  return (
    <div className="field kept-note">
      <label className="field-label" htmlFor={field}>
        {label}
      </label>
      <textarea
        id={field}
        className="input"
        dir="auto"
        rows={rows}
        value={text}
        onChange={({ target: { value } }) => void (value === '' ? notes.remove(id) : notes.put(id, { version: 1, text: value }))}
      />
    </div>
  )
}
