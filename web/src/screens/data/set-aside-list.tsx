import { Download, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { setAsideKind } from '#store'
import type { Doc } from '#store'
import { download } from '../../parts/download.ts'
import { Section } from '../../parts/page.tsx'
import { useAppState } from '../../state/hooks.ts'

/** What could not be used as it was, or was written otherwise elsewhere: to look at, to save, to take away. */
export function SetAsideList({ docs }: { readonly docs: readonly Doc[] }): ReactNode {
  if (docs.length === 0) return null
  return (
    <Section title="Set aside" id="set-aside">
      <ul className="aside-list">
        {docs.map((doc) => (
          <SetAsideItem key={doc.id} doc={doc} />
        ))}
      </ul>
    </Section>
  )
}

function SetAsideItem({ doc }: { readonly doc: Doc }): ReactNode {
  const { device } = useAppState()
  const opened = setAsideKind.read(doc.body)
  const aside = opened.kind === 'open' ? opened.body : undefined
  const text = textOf(aside ? aside.body : doc.body)
  const remove = async (): Promise<void> => {
    await device.write(`${doc.kind}/${doc.id}`, async (store) => void (await store.remove(doc)))
    device.tell(doc)
  }
  return (
    <li className="card">
      <h3>{doc.id}</h3>
      <p>{aside ? aside.sentence : opened.kind === 'open' ? '' : opened.sentence}</p>
      <details>
        <summary>Look at it</summary>
        <pre className="aside-text">{text}</pre>
      </details>
      <div className="row">
        <button type="button" className="button" onClick={() => download(text, `${doc.id}.json`, 'application/json')}>
          <Download size={18} aria-hidden /> Save it to a file
        </button>
        <button type="button" className="button quiet" onClick={() => void remove().catch(() => undefined)}>
          <Trash2 size={18} aria-hidden /> Take it away
        </button>
      </div>
    </li>
  )
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body, null, 2)
}
