import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ImportDocument } from '#store/import'
import { Section } from '../../parts/page.tsx'
import { dayText, counted } from '#domain/say'

/** What was imported before, newest first, each with the way back. */
export function KeptImports({
  documents,
  remove,
}: {
  readonly documents: readonly ImportDocument[]
  readonly remove: (id: string) => void
}): ReactNode {
  if (documents.length === 0) return null
  return (
    <Section title="Imported so far" id="imported">
      <ul className="import-kept">
        {documents
          .toSorted((a, b) => b.importedOn.localeCompare(a.importedOn))
          .map((document) => (
            <li key={document.id}>
              <div>
                <b>{document.fileName}</b>
                <p className="soft small">
                  {document.title}. {dayText(document.importedOn)}.{' '}
                  {counted(new Set(document.entries.map(({ program }) => program)).size, 'program')}
                  {document.filings ? `, ${counted(document.filings.length, 'employer')}` : ''}.
                </p>
              </div>
              <button type="button" className="button" onClick={() => remove(document.id)}>
                <Undo2 size={18} aria-hidden /> Take back
              </button>
            </li>
          ))}
      </ul>
    </Section>
  )
}
