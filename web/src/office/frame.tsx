import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Asked } from './asked.ts'

export interface FrameProps {
  readonly title: string
  readonly lede?: ReactNode
  readonly nav?: ReactNode
  readonly children: ReactNode
}

/** One page of the office: its title is an answer, takes the focus on arrival and names the document. */
export function Frame({ title, lede, nav, children }: FrameProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Matchwright office`
  }, [title])
  useEffect(() => {
    if (arrivals++ > 0) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="office">
      <header className="office-top">
        <b>Matchwright office</b>
        {nav}
      </header>
      <main className="page page-wide">
        <div className="page-head">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lede && <p className="page-lede">{lede}</p>}
        </div>
        {children}
      </main>
    </div>
  )
}

let arrivals = 0

/** What is shown once it is there; until then that it is asked for, or why it is not. */
export function When<Data>({
  asked,
  children,
}: {
  readonly asked: Asked<Data>
  readonly children: (data: Data) => ReactNode
}): ReactNode {
  switch (asked.kind) {
    case 'waiting':
      return <p className="soft">Asking the office.</p>
    case 'failed':
      return <p role="alert">{asked.sentence}</p>
    case 'there':
      return children(asked.data)
  }
}

/** What came of the last thing that was done. */
export function Said({ children }: { readonly children: string | undefined }): ReactNode {
  return (
    <p role="status" className="office-said">
      {children}
    </p>
  )
}
