import { useEffect, useState } from 'react'
import type { ProgramId } from '#domain'

/** Rows that come with one frame: more, and a letter typed meanwhile waits on a slow phone. */
const atOnce = 2

/**
 * Of the rows near the window, those to draw now: at first all, then those that stand already and a few more with every frame,
 * from the top. `needed` is drawn whatever the turn, for the focus goes there.
 */
export function useFilling(near: readonly ProgramId[], needed: ProgramId | undefined): ReadonlySet<ProgramId> {
  const [drawn, setDrawn] = useState<ReadonlySet<ProgramId>>()
  const stands = (id: ProgramId): boolean => drawn === undefined || drawn.has(id) || id === needed
  const standing = near.filter(stands)
  const waiting = near.filter((id) => !stands(id))
  useEffect(() => {
    const isSettled = drawn === undefined ? near.length === 0 : waiting.length === 0 && drawn.size === standing.length
    if (isSettled) return undefined
    const frame = requestAnimationFrame(() => setDrawn(new Set([...standing, ...waiting.slice(0, atOnce)])))
    return () => cancelAnimationFrame(frame)
  })
  return new Set(standing)
}
