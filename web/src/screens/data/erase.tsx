import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { counted } from '#domain/say'
import type { Doc } from '#store'
import { useNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/page.tsx'
import { faultSentence } from '../../state/storage-fault.ts'
import { useReplaceAll } from './use-kept.ts'

/** All of it gone from this device: asked twice, and taken back with Undo while the page is open. */
export function Erase({ docs }: { readonly docs: readonly Doc[] }): ReactNode {
  const replaceAll = useReplaceAll()
  const say = useNotice()
  const [asked, setAsked] = useState(false)
  if (docs.length === 0) return null
  const erase = async (): Promise<void> => {
    try {
      await replaceAll([])
      say({ text: 'Everything was erased.', action: { label: 'Undo', run: () => void replaceAll(docs).catch(() => undefined) } })
      setAsked(false)
    } catch (error) {
      say({ text: `${faultSentence(error)} Nothing was erased.` })
    }
  }
  return (
    <Section title="Erase everything" id="erase">
      {asked ? (
        <div className="row">
          <p>
            {counted(docs.length, 'document')} will be gone from this browser. Save them to a file first if you may want them
            again.
          </p>
          <button type="button" className="button" onClick={() => void erase()}>
            <Trash2 size={18} aria-hidden /> Erase all of it
          </button>
          <button type="button" className="button quiet" onClick={() => setAsked(false)}>
            Keep it
          </button>
        </div>
      ) : (
        <button type="button" className="button quiet" onClick={() => setAsked(true)}>
          <Trash2 size={18} aria-hidden /> Erase everything from this device
        </button>
      )}
    </Section>
  )
}
