import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** How far below the top of the page an element begins, in pixels: read when the page has been laid out, and never has it laid out for that. */
export function useTop(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(() => setTop(element.current?.offsetTop ?? 0))
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [element])
  return top
}
