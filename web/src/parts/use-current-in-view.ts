import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** The row of links it is given to is pushed sideways until the one that is current stands in its middle, whenever another is. */
export function useCurrentInView<Row extends HTMLElement>(current: string | undefined): RefObject<Row | null> {
  const row = useRef<Row>(null)
  useEffect(() => {
    const link = current === undefined ? undefined : row.current?.querySelector('[aria-current]')
    if (!link || !row.current) return
    const [inside, around] = [link.getBoundingClientRect(), row.current.getBoundingClientRect()]
    row.current.scrollLeft += inside.left - around.left - (around.width - inside.width) / 2
  }, [current])
  return row
}
