import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import { advisingSheet } from '#writing/paper'
import { PaperButtons } from '../../parts/paper-buttons.tsx'
import { specialtyName } from '../../parts/specialty-name.ts'
import { isObject, listAt, textOf } from '../../draft/draft.ts'
import { useAdviceStatus, useAppState, useDraft } from '../../state/hooks.ts'

/** The page to lay on the table, to print or to save. */
export function AdvisingSheet(): ReactNode {
  const { advice, beyond } = useAdviceStatus()
  const draft = useDraft()
  const today = isoDate(useAppState().today())
  const advised = advice ?? beyond
  if (!advised) return <p className="soft">It is here as soon as there is advice: choose a specialty first.</p>
  const ids = listAt(draft, 'specialties').map((one) => (isObject(one) ? textOf(one['id']) : ''))
  const specialties = ids.map(specialtyName)
  const name = textOf(draft['name'])
  const paper = advisingSheet({ ...(name === '' ? {} : { name }), specialties, advised, today })
  return (
    <>
      <p className="prose">What decides first, where you stand, the list, the next steps, and lines for what you agree on.</p>
      <div className="row">
        <PaperButtons paper={paper} />
      </div>
    </>
  )
}
