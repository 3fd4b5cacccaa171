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

/** Lets a notice cover nothing that can be pressed: at once, and again when what lies under it has moved and rests. */
function keepClear(shown: HTMLElement): () => void {
  const rise = (): void => {
    shown.style.translate = 'none'
    shown.style.translate = `0 -${freeRise(shown.getBoundingClientRect(), controlsInView())}px`
  }
  let resting: ReturnType<typeof setTimeout> | undefined
  const riseAtRest = (): void => {
    clearTimeout(resting)
    resting = setTimeout(rise, restMs)
  }
  rise()
  const sizes = new ResizeObserver(riseAtRest)
  sizes.observe(document.body)
  addEventListener('scroll', riseAtRest, { passive: true, capture: true })
  return () => {
    clearTimeout(resting)
    sizes.disconnect()
    removeEventListener('scroll', riseAtRest, { capture: true })
  }
}

const restMs = 100

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
    const shown = notice && place.current?.querySelector<HTMLElement>('.notice')
    return shown ? keepClear(shown) : undefined
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
