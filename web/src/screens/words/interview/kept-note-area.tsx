import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useAppState } from '../../../state/hooks.ts'

const saveAfterMs = 400

/** A note of the applicant's own, kept on this device as it is written. */
export function KeptNoteArea({
  id,
  label,
  rows,
}: {
  readonly id: string
  readonly label: string
  readonly rows: number
}): ReactNode {
  const field = useId()
  const { notes } = useAppState().words
  const [text, setText] = useState(() => notes.documents.get().get(id)?.text ?? '')
  const saved = useRef(text)
  useEffect(() => {
    if (text === saved.current) return undefined
    const timer = setTimeout(() => {
      saved.current = text
      void (text.trim() === '' ? notes.remove(id) : notes.put(id, { text }))
    }, saveAfterMs)
    return () => clearTimeout(timer)
  }, [text, id, notes])
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
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  )
}
