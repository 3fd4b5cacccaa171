import { useState } from 'react'
import type { ReactNode } from 'react'
import { download } from '../parts/download.ts'
import { Section } from '../parts/page.tsx'
import { given, useDoing } from './asked.ts'
import { Said } from './frame.tsx'
import type { OwnProps } from './own-props.ts'

/** Everything in a file, and everything gone. */
export function TakeAway({ office, owner }: OwnProps): ReactNode {
  const params = { path: { owner } }
  const [isSure, setSure] = useState(false)
  const [said, run] = useDoing()
  const save = (): void =>
    run(async () => {
      const text = given(await office.GET('/api/applicants/{owner}/export', { params, parseAs: 'text' }))
      download(text, 'matchwright-everything.json', 'application/json')
      return 'The file is in your downloads.'
    })
  const erase = (): void =>
    run(async () => {
      given(await office.DELETE('/api/applicants/{owner}', { params }))
      return 'Everything is erased, and every link opens nothing any more.'
    })
  return (
    <Section title="Take everything with you" id="take-away">
      <div className="row">
        <button type="button" className="button" onClick={save}>
          Save everything to a file
        </button>
        <label className="office-tick">
          <input type="checkbox" checked={isSure} onChange={({ target }) => setSure(target.checked)} /> I want it erased here
        </label>
        <button type="button" className="button" disabled={!isSure} onClick={erase}>
          Erase everything
        </button>
      </div>
      <Said>{said}</Said>
    </Section>
  )
}
