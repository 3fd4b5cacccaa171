import { X } from 'lucide-react'
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
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

const staysMs = 9000

export function NoticeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [notice, setNotice] = useState<Notice & { readonly key: number }>()
  const say = useCallback((next: Notice) => setNotice((before) => ({ ...next, key: (before?.key ?? 0) + 1 })), [])
  useEffect(() => {
    if (!notice || notice.lasting) return undefined
    const timer = setTimeout(() => setNotice(undefined), staysMs)
    return () => clearTimeout(timer)
  }, [notice])
  const dismiss = useMemo(() => () => setNotice(undefined), [])
  return (
    <NoticeContext.Provider value={say}>
      {children}
      <div className="notice-place" role="status" aria-live="polite">
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
