import { X } from 'lucide-react'
import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { freeRise } from './free-rise.ts'
import './notice.css'

export interface Notice {
  readonly text: string
  /** What takes it back or goes on. */
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Stays until it is answered. */
  readonly lasting?: boolean
}

const NoticeContext = createContext<(notice: Notice) => void>(() => undefined)

/** Says in one line what just happened, with Undo where it can be undone. */
export function useNotice(): (notice: Notice) => void {
  return useContext(NoticeContext)
}

/** Whatever of the page can be pressed, where it is now. */
function controlsInView(): readonly DOMRect[] {
  return [...document.querySelectorAll('main :is(a, button, input, select, textarea, summary)')]
    .map((control) => control.getBoundingClientRect())
    .filter(({ height, bottom, top }) => height > 0 && bottom > 0 && top < innerHeight)
}

const staysMs = 9000

export function NoticeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [notice, setNotice] = useState<Notice & { readonly key: number }>()
  const say = useCallback((next: Notice) => setNotice((before) => ({ ...next, key: (before?.key ?? 0) + 1 })), [])
  useEffect(() => {
    if (!notice || notice.lasting) return undefined
    const timer = setTimeout(() => setNotice(undefined), staysMs)
    return () => clearTimeout(timer)
  }, [notice])
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (notice === undefined) return
    const shown = place.current?.querySelector<HTMLElement>('.notice')
    shown?.style.setProperty('translate', `0 -${freeRise(shown.getBoundingClientRect(), controlsInView())}px`)
  }, [notice])
  const dismiss = useMemo(() => () => setNotice(undefined), [])
  return (
    <NoticeContext.Provider value={say}>
      {children}
      <div ref={place} className="notice-place" role="status" aria-live="polite">
        {notice && (
          <div className="notice" key={notice.key}>
            <span>{notice.text}</span>
            {notice.action && (
              <button
                type="button"
                className="notice-action"
                onClick={() => {
                  notice.action?.run()
                  dismiss()
                }}
              >
                {notice.action.label}
              </button>
            )}
            <button type="button" className="notice-action notice-close" aria-label="Dismiss" onClick={dismiss}>
              <X size={20} aria-hidden />
            </button>
          </div>
        )}
      </div>
    </NoticeContext.Provider>
  )
}
