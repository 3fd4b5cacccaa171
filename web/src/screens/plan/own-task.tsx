import type { FormEvent, ReactNode } from 'react'
import { isIsoDate } from '#domain'
import type { PlanChange } from '#domain/plan'
import { Labelled } from '../../parts/labelled.tsx'

/** A task of one's own: what, and by when. */
export function OwnTask({ change }: { readonly change: (change: PlanChange) => void }): ReactNode {
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const [title, by] = [String(given.get('title') ?? '').trim(), String(given.get('by') ?? '')]
    if (title === '' || !isIsoDate(by)) return
    change({ kind: 'add', title, by })
    form.reset()
  }
  return (
    <form className="own-task" onSubmit={add}>
      <Labelled label="What">
        {(id) => <input id={id} name="title" className="input" required maxLength={200} autoComplete="off" />}
      </Labelled>
      <Labelled label="By">{(id) => <input id={id} name="by" className="input" type="date" required />}</Labelled>
      <button type="submit" className="button">
        Add to my plan
      </button>
    </form>
  )
}
