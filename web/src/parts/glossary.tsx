import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { findTerms, loadGlossary } from '#facts'
import type { GlossaryTerm } from '#facts'
import { readFact } from '../work/facts-files.ts'
import { SourceNote } from './source-note.tsx'
import './glossary.css'

/** The words of the field with who says so: one of them, or all to look through. */
export function Glossary({ id }: { readonly id?: string }): ReactNode {
  const [terms, setTerms] = useState<readonly GlossaryTerm[]>()
  const [failed, setFailed] = useState(false)
  const [words, setWords] = useState('')
  useEffect(() => {
    loadGlossary(readFact).then(setTerms, () => setFailed(true))
  }, [])
  if (failed) return <p>The words could not be loaded. Is there a connection? Open this again once there is.</p>
  if (terms === undefined) return <p role="status">Loading</p>
  const shown = id === undefined ? findTerms(terms, words) : terms.filter((term) => term.id === id)
  return (
    <>
      {id === undefined && (
        <label className="glossary-search">
          <span>Find a word</span>
          <input className="input" type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
      )}
      <dl className="glossary">
        {shown.map(({ id: one, term, also, meaning }) => (
          <div key={one}>
            <dt>
              {term} {also && <span className="soft small">also {also.join(', ')}</span>}
            </dt>
            <dd>
              {meaning.value}
              <p className="small soft">
                <SourceNote source={meaning} />
              </p>
            </dd>
          </div>
        ))}
      </dl>
      {shown.length === 0 && <p className="soft">Nothing is called so.</p>}
    </>
  )
}
