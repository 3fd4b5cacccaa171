import { X } from 'lucide-react'
import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import './sheet.css'

export interface SheetContent {
  readonly title: string
  readonly body: ReactNode
}

interface SheetActions {
  readonly open: (content: SheetContent) => void
  readonly close: () => void
}

const SheetContext = createContext<SheetActions>({ open: () => undefined, close: () => undefined })

/** Opens the one sheet that explains things: what a number is based on, where a fact comes from, what a word means. */
export function useSheet(): SheetActions {
  return useContext(SheetContext)
}

/** One sheet for the whole app: from below on a phone, at the side on wide screens. Escape closes it; focus goes back to where it was. */
export function SheetProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [content, setContent] = useState<SheetContent>()
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useCallback(() => dialog.current?.close(), [])
  const actions = useMemo(() => ({ open: setContent, close }), [close])
  // With the words in it, and not a frame later: what is pressed next is for the sheet.
  useLayoutEffect(() => {
    if (content && !dialog.current?.open) dialog.current?.showModal()
  }, [content])
  return (
    <SheetContext.Provider value={actions}>
      {children}
      {/* Clicking the veil is a shortcut beside the close button and Escape. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <dialog
        ref={dialog}
        className="sheet"
        aria-labelledby="sheet-title"
        onClose={() => {
          // It is told after the fact: by then the next one may stand.
          if (!dialog.current?.open) setContent(undefined)
        }}
        onClick={(event) => {
          if (event.target === event.currentTarget) close()
        }}
      >
        {content && (
          <div className="sheet-inner">
            <div className="sheet-head">
              <h2 id="sheet-title">{content.title}</h2>
              <button type="button" className="button quiet" onClick={close}>
                <X size={20} aria-hidden /> Close
              </button>
            </div>
            <div className="sheet-body">{content.body}</div>
          </div>
        )}
      </dialog>
    </SheetContext.Provider>
  )
}
