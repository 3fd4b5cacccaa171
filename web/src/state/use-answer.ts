import { useEffect, useState } from 'react'

/**
 * The newest answer to a question asked of a worker, made by `useCallback` so that it is asked once for what it depends on.
 * The last answer stays until the next is there, and one that was overtaken is never shown. Undefined asks nothing.
 */
export function useAnswer<T>(ask: (() => Promise<T | undefined>) | undefined): T | undefined {
  const [found, setFound] = useState<T>()
  useEffect(() => {
    if (!ask) return undefined
    let overtaken = false
    ask().then(
      (answer) => {
        if (!overtaken) setFound(answer)
      },
      // What stands on the screen stays; that nothing is computed is said once, for the whole page.
      () => undefined,
    )
    return () => {
      overtaken = true
    }
  }, [ask])
  return found
}
