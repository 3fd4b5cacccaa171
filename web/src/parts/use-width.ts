import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** The width an element has now, in px, so that a picture is drawn for it instead of shrunk into it. */
export function useWidth(first: number): readonly [ref: RefObject<HTMLDivElement | null>, width: number] {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.round(entry?.contentRect.width ?? 0)
      // A hidden element has no width; the last one stands until it is shown again.
      if (next > 0) setWidth(next)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
