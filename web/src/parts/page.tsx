import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { BlockersInShort } from './blockers.tsx'
import { Wall } from './wall.tsx'
import './page.css'

export interface PageProps {
  /** The answer this screen gives. */
  readonly title: string
  readonly lede?: ReactNode
  /** Stays in view while the page scrolls: chance, cost, signals left. */
  readonly summary?: ReactNode
  /** This page tells itself what decides first. */
  readonly tellsBlockers?: boolean
  /** A table to work in takes the width there is. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** Letters beyond which a title takes a third line of a phone, unless it is set smaller. */
const longTitle = 54

/** One screen: its title is an answer, takes the focus on arrival and names the document. */
export function Page({ title, lede, summary, tellsBlockers = false, wide = false, children }: PageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Matchwright`
  }, [title])
  // Before anything in the page goes to a place of its own.
  useLayoutEffect(() => {
    if (!hasGoneOn()) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={wide ? 'page page-wide' : 'page'}>
      {!tellsBlockers && <BlockersInShort />}
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1} className={title.length > longTitle ? 'long' : undefined}>
          {unbroken(title)}
        </h1>
        {lede && <div className="page-lede">{lede}</div>}
      </header>
      {summary && <div className="page-summary">{summary}</div>}
      {children}
    </div>
  )
}

/** `H-1B` stays on one line. */
function unbroken(title: string): string {
  return title.replaceAll(/\b([A-Z])-(\d)/g, '$1\u2011$2')
}

let place: string | undefined
let goneOn = false

/** Until one presses or goes anywhere the page stays where the browser put it, and the focus too: nothing has it laid out before it is whole. */
function hasGoneOn(): boolean {
  // Older browsers do not tell whether anything was pressed.
  goneOn ||= (place !== undefined && place !== window.location.hash) || navigator.userActivation?.hasBeenActive !== false
  place = window.location.hash
  return goneOn
}

/** A part of a page with its own heading. */
export function Section({
  title,
  id,
  aside,
  children,
}: {
  readonly title: string
  readonly id: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      <Wall instead={(reason, again) => <PartDown reason={reason} again={again} />}>{children}</Wall>
    </section>
  )
}

/** A part that failed says so in its place; the rest of the page stands. */
function PartDown({ reason, again }: { readonly reason: string; readonly again: () => void }): ReactNode {
  return (
    <p className="page-problem">
      This part could not be shown, and the fault is ours ({reason}). The rest of the page stands.{' '}
      <button type="button" className="button quiet" onClick={again}>
        Try again
      </button>
    </p>
  )
}
