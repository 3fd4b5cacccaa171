import type { ReactNode } from 'react'
import type { Known, Source } from '#domain'
import { yearOf } from '#domain/say'
import './source-note.css'

/** How a fact is known, in the words every screen uses. */
export const knownInWords: Readonly<Record<Known, string>> = {
  'own note': 'yours',
  imported: 'yours, imported',
  published: 'published',
  filed: 'filed',
  reported: 'reported',
  estimated: 'our estimate',
  derived: 'worked out',
  unread: 'not read: check',
}

/** One line: who says so, when, how it is known; a link where there is a page. The link is the only way off this site, and never followed for you. */
export function SourceNote({ source }: { readonly source: Source }): ReactNode {
  return (
    <span className="source-note">
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer noopener">
          {source.source}
          <span className="hidden"> (opens another site)</span>
        </a>
      ) : (
        source.source
      )}
      , {yearOf(source.asOf) === source.asOf ? source.asOf : <span title={source.asOf}>{source.asOf}</span>},{' '}
      {knownInWords[source.known]}
      {source.url === undefined && source.officialPage !== undefined && (
        <>
          ,{' '}
          <a href={source.officialPage} target="_blank" rel="noreferrer noopener">
            check the official page<span className="hidden"> (opens another site)</span>
          </a>
        </>
      )}
    </span>
  )
}
