/** Work that nobody waits for, in pieces short enough that a key or a tap is never kept waiting. */

/** Longest piece, in milliseconds. */
const pieceMs = 8

/** Does something with each, while nothing else is to be done; the function that comes back ends it early. */
export function whileIdle<T>(all: readonly T[], work: (one: T) => void): () => void {
  const left = all.values()
  let isOver = false
  const piece = (): void => {
    const until = performance.now() + pieceMs
    while (!isOver && performance.now() < until) {
      const { done, value } = left.next()
      if (done === true) return
      work(value)
    }
    if (!isOver) whenIdle(piece)
  }
  whenIdle(piece)
  return () => {
    isOver = true
  }
}

/** Safari has no idle time to give; a moment later is the nearest it has. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work)
  else setTimeout(work, 30)
}
