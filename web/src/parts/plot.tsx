import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

export interface PlotProps {
  readonly height: number
  /** Said to those who do not see the picture; its numbers stand in the table behind it. */
  readonly label: string
  readonly children: (width: number) => ReactNode
}

/** An SVG drawn at the width it has, so that its letters are as large as all others on a phone and on a wide screen. */
export function Plot({ height, label, children }: PlotProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={frame} className="plot">
      <svg height={height} role="img" aria-label={label}>
        {width > 0 && children(width)}
      </svg>
    </div>
  )
}
