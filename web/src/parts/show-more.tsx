import { Fragment, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'

export interface ShowMoreProps<T> {
  readonly items: readonly T[]
  /** How many stand there at first. */
  readonly first: number
  /** What the rest are called, such as `programs`. */
  readonly many: string
  readonly keyOf: (item: T) => string
  /** The frame the items stand in: a list, the body of a table. */
  readonly frame: (items: ReactNode) => ReactNode
  readonly children: (item: T) => ReactNode
}

/** The first of many, and a button for the rest: a long list is asked for, not imposed. */
export function ShowMore<T>({ items, first, many, keyOf, frame, children }: ShowMoreProps<T>): ReactNode {
  const [all, setAll] = useState(false)
  // Paper has no buttons: everything is printed.
  useEffect(() => {
    const showAll = (): void => flushSync(() => setAll(true))
    addEventListener('beforeprint', showAll)
    return () => removeEventListener('beforeprint', showAll)
  }, [])
  // A rest of three is not worth a button.
  const shown = all || items.length <= first + 3 ? items : items.slice(0, first)
  return (
    <>
      {frame(shown.map((item) => <Fragment key={keyOf(item)}>{children(item)}</Fragment>))}
      {shown.length < items.length && (
        <button type="button" className="button show-more" onClick={() => setAll(true)}>
          Show the other {items.length - shown.length} {many}
        </button>
      )}
    </>
  )
}
