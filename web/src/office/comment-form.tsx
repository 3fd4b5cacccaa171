import { useState } from 'react'
import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import { isObject } from '../draft/draft.ts'
import type { Json } from '../draft/draft.ts'
import { Labelled } from '../parts/labelled.tsx'
import { LabelledSelect } from '../parts/labelled-select.tsx'
import { shownGroups } from '../screens/review/shown-answers.ts'
import { useDoing } from './asked.ts'
import { Said } from './frame.tsx'
import { today } from './today.ts'

interface CommentFormProps {
  readonly who: string
  /** The profile that is open, so that a comment can name a place in it. */
  readonly about: unknown
  readonly send: (review: unknown) => Promise<void>
}

/** A word for the applicant. Nothing of theirs is changed by it. */
export function CommentForm({ who, about, send }: CommentFormProps): ReactNode {
  const [text, setText] = useState('')
  const [path, setPath] = useState<string>()
  const [said, run] = useDoing()
  const json = about as Json | undefined
  const answers = isObject(json)
    ? shownGroups(json)
        .flatMap((group) => group.answers)
        .filter((one) => one.text !== undefined)
    : []
  return (
    <form
      className="office-form"
      onSubmit={(event) => {
        event.preventDefault()
        run(async () => {
          const at = path === undefined ? { kind: 'all' } : { kind: 'field', path }
          const remark = { id: crypto.randomUUID(), by: who, on: isoDate(today()), at, text: text.trim() }
          await send({ version: 1, remarks: [remark], answers: {} })
          setText('')
          return 'The applicant has it.'
        })
      }}
    >
      <Labelled label="A word for the applicant">
        {(id) => (
          <textarea id={id} className="input" rows={3} required value={text} onChange={({ target }) => setText(target.value)} />
        )}
      </Labelled>
      {answers.length > 0 && (
        <LabelledSelect
          label="About"
          none="all of it"
          options={answers.map((answer) => answer.path)}
          word={(option) => answers.find((answer) => answer.path === option)?.label ?? option}
          value={path}
          choose={setPath}
        />
      )}
      <button type="submit" className="button" disabled={text.trim() === ''}>
        Send it
      </button>
      <Said>{said}</Said>
    </form>
  )
}
