/**
 * Values that are equal become one value. What goes from the worker to the page is copied there, and the page stands still
 * while it is: a sentence that 700 programs share should be copied once.
 */
export type Share = <T extends object>(value: T) => T

export function createShare(): Share {
  const kept = new Map<string, object>()
  return <T extends object>(value: T): T => {
    const key = JSON.stringify(value)
    const before = kept.get(key)
    // Equal text is an equal value here: everything shared is plain data.
    if (before) return before as T
    kept.set(key, value)
    return value
  }
}
