import { Bookmark, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useNotice } from '../../parts/notice.tsx'
import { useAppState, useObserved } from '../../state/hooks.ts'
import type { ViewProps } from './view.ts'
import { addressOf, viewIn } from './view.ts'

/** Views kept under a name: one tap narrows the directory as it was then. */
export function SavedViews({ view, change }: Pick<ViewProps, 'view' | 'change'>): ReactNode {
  const { views } = useAppState()
  const say = useNotice()
  const kept = useObserved(views.documents)
  useEffect(() => void views.load(), [views])
  const address = addressOf(view)
  const isKept = [...kept.values()].some((one) => one.address === address)
  return (
    <div className="row saved-views">
      {[...kept].map(([id, one]) => (
        <span key={id} className="saved-view">
          <button
            type="button"
            className="chosen"
            aria-pressed={one.address === address}
            onClick={() => change(() => viewIn(one.address))}
          >
            <Bookmark size={14} aria-hidden /> {one.title}
          </button>
          <button
            type="button"
            className="chosen"
            aria-label={`Forget the view ${one.title}`}
            onClick={() => {
              void views.remove(id)
              say({ text: `Forgot ${one.title}.`, action: { label: 'Undo', run: () => void views.put(id, one) } })
            }}
          >
            <X size={14} aria-hidden />
          </button>
        </span>
      ))}
      {address !== '' && !isKept && <SaveView key={address} address={address} />}
    </div>
  )
}

function SaveView({ address }: { readonly address: string }): ReactNode {
  const { views } = useAppState()
  const [title, setTitle] = useState<string>()
  if (title === undefined) {
    return (
      <button type="button" className="chosen" onClick={() => setTitle('')}>
        <Bookmark size={14} aria-hidden /> Save this view
      </button>
    )
  }
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        const id = `v${Date.now().toString(36)}`
        if (title.trim() !== '') void views.put(id, { version: 1, title: title.trim(), address })
      }}
    >
      <input
        className="input saved-view-name"
        aria-label="Name of this view"
        placeholder="Name of this view"
        maxLength={60}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <button type="submit" className="button">
        Save
      </button>
    </form>
  )
}
